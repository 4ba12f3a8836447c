using System.Buffers;
using System.Globalization;
using System.Text;

namespace SalesFlow.Video;

/// <summary>What a character does besides being seen.</summary>
internal static class CharacterTraits
{
    // Letters, signs and ideographs that stand for themselves: nothing of them is unwanted, joins its neighbour or changes in form C.
    private static readonly SearchValues<char> Plain = SearchValues.Create(Ranges(PlainRanges));
    private static readonly SearchValues<char> PlainLines = SearchValues.Create(Ranges(PlainRanges) + "\n\t");

    private static (char First, char Last)[] PlainRanges =>
    [
        (' ', '~'), ('\u00A0', '\u02FF'), ('\u0400', '\u045F'), ('\u2010', '\u2027'), ('\u2030', '\u205E'), ('\u3000', '\u3020'),
        ('\u3041', '\u3096'), ('\u30A1', '\u30FF'), ('\u4E00', '\u9FFF'), ('\uAC00', '\uD7A3'), ('\uFF01', '\uFF5E'),
    ];

    /// <summary>True when it can be seen at a glance that a text is clean, as most are; false means nothing.</summary>
    public static bool ArePlain(ReadOnlySpan<char> text, bool hasLines) =>
        !text.ContainsAnyExceptInRange(' ', '~') || !text.ContainsAnyExcept(hasLines ? PlainLines : Plain);

    /// <summary>True for all that Unicode holds to be the end of a line.</summary>
    public static bool IsLineBreak(Rune rune) => rune.Value is '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>True for what no text needs and what harms its readers: control characters, and what turns the text around them.</summary>
    public static bool IsUnwanted(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is

        // Embeddings, overrides and isolates reach beyond the text that opens them. The marks that only show a direction stay.
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F)

        // A byte order mark, annotations between lines, and what is no character.
        or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>True for what leaves no mark on a page: white space, and characters that take no room or are blank.</summary>
    public static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune) || IsIgnorable(rune);

    /// <summary>True for what can be left out of a text without anybody seeing a difference.</summary>
    public static bool IsIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune.Value is

        // Unicode's "default ignorable" characters that are letters or marks: joiners, fillers, choices between shapes, tags.
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0
        or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF)

        // Braille without a dot.
        or 0x2800;

    private static string Ranges(IEnumerable<(char First, char Last)> ranges) =>
        string.Concat(ranges.SelectMany(static range => Enumerable.Range(range.First, range.Last - range.First + 1).Select(static one => (char)one)));
}
