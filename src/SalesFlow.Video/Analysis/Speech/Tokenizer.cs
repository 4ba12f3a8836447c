namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Cuts a text into words: letters and digits, with apostrophes, hyphens and decimal points between them.</summary>
internal static class Tokenizer
{
    // A longer run of letters is no word of any language; its head is enough to tell it apart.
    private const int LongestWord = 64;

    public static List<Word> Tokenize(string text, Vocabulary vocabulary)
    {
        var words = new List<Word>(text.Length / 5);
        Span<char> lower = stackalloc char[LongestWord];
        for (var at = 0; TryNext(text, ref at, out var start);)
        {
            var length = Math.Min(at - start, LongestWord);
            for (var index = 0; index < length; index++)
                lower[index] = text[start + index] is '’' ? '\'' : char.ToLowerInvariant(text[start + index]);
            words.Add(new Word(start, at - start, vocabulary.IdOf(lower[..length])));
        }

        return words;
    }

    /// <summary>Moves behind the next word; false when there is none.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, out int start)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || Joins(text, at)))
            at++;
        return at > start;
    }

    private static bool Joins(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length)
            return false;
        return text[at] switch
        {
            '\'' or '’' or '-' => char.IsLetterOrDigit(text[at + 1]),
            '.' or ',' or ':' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark,
        };
    }
}
