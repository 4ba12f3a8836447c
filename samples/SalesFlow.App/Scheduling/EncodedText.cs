using System.Globalization;

namespace SalesFlow.App.Scheduling;

/// <summary>Text as it stands in an address, where whatever is no plain letter takes three to twelve characters each.</summary>
internal static class EncodedText
{
    private const string More = "…";

    /// <summary>Returns the text as it stands in an address.</summary>
    public static string Of(string text) => Uri.EscapeDataString(text);

    /// <summary>Shortens a text until it takes no more room than there is, between characters as people see them.</summary>
    public static string Fit(string text, int room)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Of(text).Length <= room)
            return text;

        var (end, left) = (0, room - Of(More).Length);
        while (end < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            left -= Of(text.Substring(end, next)).Length;
            if (left < 0)
                break;
            end += next;
        }

        return end == 0 ? "" : text[..end].TrimEnd() + More;
    }
}
