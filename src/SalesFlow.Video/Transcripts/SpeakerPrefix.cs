using System.Globalization;
using System.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>
/// Tells <c>Name: text</c>, as Zoom writes who spoke, from speech that has a colon in it. In doubt it is speech: no speaker is better
/// than a wrong one.
/// </summary>
internal static class SpeakerPrefix
{
    /// <summary>What separates name and text. Only the first one of a cue counts.</summary>
    public const string Separator = ": ";

    /// <summary>White space in the sense of HTML, which may follow the separator.</summary>
    public static readonly char[] Spaces = [' ', '\t', '\n', '\f', '\r'];

    /// <summary>The longest name with a company or an office in brackets behind it, in characters.</summary>
    public const int Longest = 120;

    private const int LongestName = 60;

    private const int MostWords = 6;

    // Below this many digits a number is a year or an amount; above, somebody dialled in.
    private const int DigitsOfPhone = 7;

    // What marks and masks phone numbers, joins two names, or stands between a name and a company.
    private const string Signs = " .,'’`-–_()[]/&@|+#*·•";

    /// <summary>Returns the length of the name at the front of the first line, or 0 when there is none.</summary>
    public static int LengthOfName(ReadOnlySpan<char> text)
    {
        var length = text[..Math.Min(text.Length, Longest + Separator.Length)].IndexOf(Separator);

        return length > 0 && IsName(text[..length]) ? length : 0;
    }

    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || !HasOnlyCharactersOfNames(text)) return false;

        return HasLetter(text) ? CanBeginName(text[0]) && (HasWordsOfName(text) || HasWordsOfName(WithoutOffice(text))) : IsPhone(text);
    }

    /// <summary>Returns what stands before a company or an office in brackets; nothing when there is none.</summary>
    private static ReadOnlySpan<char> WithoutOffice(ReadOnlySpan<char> text)
    {
        var bracket = text.IndexOf(" (");
        return bracket > 0 && text[^1] == ')' && char.IsUpper(text[bracket + 2]) ? text[..bracket] : [];
    }

    private static bool HasOnlyCharactersOfNames(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Letters of any script and their accents, digits, emoji with their joiners; but no mark of a reader that gave up.
            var isAllowed = Rune.GetUnicodeCategory(rune) switch
            {
                <= UnicodeCategory.DecimalDigitNumber => true,
                UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol => rune != Rune.ReplacementChar,
                UnicodeCategory.Format => true,
                _ => rune.IsBmp && Signs.Contains((char)rune.Value),
            };
            if (!isAllowed) return false;
        }

        return true;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune)) return true;

        return false;
    }

    private static bool CanBeginName(char first) => first is '(' or '[' or '@' or '#' || !Signs.Contains(first);

    private static bool HasWordsOfName(ReadOnlySpan<char> text)
    {
        // Some languages set a blank before every colon.
        if (text.IsEmpty || text.Length > LongestName || char.IsWhiteSpace(text[^1]) || SpokenWords.Introduce(text)) return false;

        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty) continue;
            if (++words > MostWords || SpokenWords.Contain(word) || IsAddress(word)) return false;
            if (range.End.Value < text.Length && EndsSentence(word)) return false;
            if (words == 1 && (IsNumber(word) || (SpokenWords.Open(word) && !IsRole(text)))) return false;
        }

        return !SpokenWords.Announce(text[(text.LastIndexOf(' ') + 1)..]);
    }

    // "The Chair" has the floor, while "The next step" is about to be told. A "Right Hon." is a title, a "Right" alone is not.
    private static bool IsRole(ReadOnlySpan<char> text) =>
        (text.StartsWith("The ") && text.Length > 4 && char.IsUpper(text[4])) || text.StartsWith("Right Hon");

    // "Dr." and "Prof." stand within names, a longer word with a full stop ends a sentence.
    private static bool EndsSentence(ReadOnlySpan<char> word) => word.Length > 5 && word[^1] == '.' && !word[..^1].Contains('.');

    private static bool IsAddress(ReadOnlySpan<char> word) => word.Contains('.') && word.Contains('/');

    private static bool IsNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsPhone(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var one in text)
        {
            if (char.IsAsciiDigit(one)) digits++;
            else if (!" +-.()/*".Contains(one)) return false;
        }

        return digits >= DigitsOfPhone || (digits >= 4 && (text[0] == '+' || text.Contains('*')));
    }
}
