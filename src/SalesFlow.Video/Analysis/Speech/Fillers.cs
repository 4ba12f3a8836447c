namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Tells filler words from the same words at work.</summary>
internal static class Fillers
{
    /// <summary>
    /// True for a hesitation anywhere, and for words such as "like" only when a comma or the edge of the text closes them in.
    /// </summary>
    public static bool IsFiller(string text, Word word, Vocabulary vocabulary)
    {
        if (vocabulary.Is(word.Id, WordTraits.Hesitation))
            return true;
        return vocabulary.Is(word.Id, WordTraits.EdgeFiller) && IsPause(text, word.Start - 1, -1) && IsPause(text, word.End, 1);
    }

    private static bool IsPause(string text, int at, int step)
    {
        while (at >= 0 && at < text.Length && text[at] == ' ')
            at += step;
        return at >= 0 && at < text.Length && text[at] is ',' or '.' or '…' or '-' or '–' or '?' or '!' || at < 0 || at >= text.Length;
    }
}
