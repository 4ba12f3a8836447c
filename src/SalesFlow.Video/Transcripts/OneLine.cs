using System.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>Puts text on one line, so that a line break in it is no line of the file.</summary>
internal static class OneLine
{
    /// <summary>Joins texts with spaces; each run of white space and control characters becomes one space.</summary>
    public static string Of(params IEnumerable<string> texts)
    {
        var line = new StringBuilder();
        foreach (var text in texts) Append(text, line);

        return line.ToString();
    }

    private static void Append(string text, StringBuilder line)
    {
        var isAfterSpace = true;
        foreach (var one in text)
        {
            var isSpace = char.IsWhiteSpace(one) || char.IsControl(one);
            if (!isSpace && isAfterSpace && line.Length > 0) line.Append(' ');
            if (!isSpace) line.Append(one);

            isAfterSpace = isSpace;
        }
    }
}
