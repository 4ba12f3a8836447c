using System.Buffers;
using System.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>Writes text so that no character of it is taken for markup, and no white space of it for layout.</summary>
internal static class CueEscape
{
    /// <summary>Writes the text of a cue. A line feed between two words stays a line; all else could end the cue.</summary>
    public static void WriteText(string text, IBufferWriter<byte> output)
    {
        var start = text.Length - text.AsSpan().TrimStart(SpeakerPrefix.Spaces).Length;
        var end = text.AsSpan().TrimEnd(SpeakerPrefix.Spaces).Length;

        Write(text, output, place => text[place] switch
        {
            '\n' => IsAmongSpaces(text, place),
            '\r' => true,
            _ => place < start || place >= end,
        });
    }

    /// <summary>Writes the annotation of a voice tag, where runs of white space would be read as one space.</summary>
    public static void WriteName(string name, IBufferWriter<byte> output)
    {
        output.Write(" "u8);
        Write(name, output, place => name[place] != ' ' || IsAmongSpaces(name, place));
    }

    private static void Write(string text, IBufferWriter<byte> output, Func<int, bool> isSpaceEscaped)
    {
        var written = 0;
        for (var place = 0; place < text.Length; place++)
        {
            var escaped = text[place] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\0' => "\uFFFD",
                ' ' or '\t' or '\n' or '\f' or '\r' when isSpaceEscaped(place) => $"&#{(int)text[place]};",
                _ => null,
            };
            if (escaped is null) continue;

            Encoding.UTF8.GetBytes(text.AsSpan(written, place - written), output);
            Encoding.UTF8.GetBytes(escaped, output);
            written = place + 1;
        }

        Encoding.UTF8.GetBytes(text.AsSpan(written), output);
    }

    private static bool IsAmongSpaces(string text, int place) =>
        place == 0 || place == text.Length - 1
        || SpeakerPrefix.Spaces.Contains(text[place - 1]) || SpeakerPrefix.Spaces.Contains(text[place + 1]);
}
