using System.Globalization;
using System.Text;

namespace SalesFlow.Video;

/// <summary>The gate for text that others wrote: platforms, webhooks, transcripts, users. Pure.</summary>
/// <remarks>
/// What has passed can be stored by every database, shown on every page and compared: it is in Unicode's form C, and has no control
/// characters, no halves of characters, no overrides of the reading direction and no byte order marks.
/// </remarks>
public static class ForeignText
{
    private const int LongestIdentifier = 255;

    /// <summary>Puts a name or a title on one line, trimmed; null when nothing of it can be seen.</summary>
    public static string? OneLine(string? text)
    {
        var line = text is null ? "" : Clean(text, keepsLines: false).Trim();
        return IsBlank(line) ? null : line;
    }

    /// <summary>Cleans text of several lines, which end with line feeds afterwards; null when nothing of it can be seen.</summary>
    public static string? Lines(string? text)
    {
        var lines = text is null ? "" : Clean(text, keepsLines: true);
        return IsBlank(lines) ? null : lines;
    }

    /// <summary>Returns an id, a code or a key as it is; null when it is longer than that, or has spaces or anything that would have to be cleaned.</summary>
    /// <remarks>Mending an id would make it another one's.</remarks>
    public static string? Identifier(string? text, int longest = LongestIdentifier) =>
        text?.Length <= longest && OneLine(text) == text && !text.Any(char.IsWhiteSpace) ? text : null;

    /// <summary>True when there is nothing to see: no text, white space, or characters that take no room.</summary>
    public static bool IsBlank(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (!CharacterTraits.IsInvisible(rune))
                return false;
        }

        return true;
    }

    /// <summary>Cuts text to a number of UTF-16 units, between two characters as people see them.</summary>
    public static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(longest);
        if (text.Length <= longest)
            return text;

        var end = 0;
        for (var next = 0; next <= longest; next += StringInfo.GetNextTextElementLength(text.AsSpan(next)))
            end = next;

        // A single character may be longer than all that is allowed: any number of accents can stand on one letter.
        if (end == 0 && longest > 0)
            end = char.IsSurrogatePair(text[longest - 1], text[longest]) ? longest - 1 : longest;
        return text[..end];
    }

    private static string Clean(string text, bool keepsLines)
    {
        if (CharacterTraits.ArePlain(text, keepsLines))
            return text;

        var clean = new StringBuilder(text.Length);
        var isBroken = false;
        var last = default(Rune);

        // Halves of characters come as replacement characters out of this.
        foreach (var rune in text.EnumerateRunes())
        {
            var isBreak = CharacterTraits.IsLineBreak(rune) || (rune.Value == '\t' && !keepsLines);
            if (isBreak && keepsLines && !(rune.Value == '\n' && last.Value == '\r'))
                clean.Append('\n');

            isBroken |= isBreak && !keepsLines;
            last = rune;
            if (isBreak || (CharacterTraits.IsUnwanted(rune) && rune.Value != '\t') || (isBroken && Rune.IsWhiteSpace(rune)))
                continue;

            // All white space around a break is one space.
            if (isBroken && clean.Length > 0 && !char.IsWhiteSpace(clean[^1]))
                clean.Append(' ');
            clean.Append(rune.ToString());
            isBroken = false;
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }
}
