using System.Text;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Cuts a turn into sentences, across the borders of its segments.</summary>
internal static class SentenceSplitter
{
    // What nobody punctuated is cut where the speaker paused; a text without even pauses is cut so that it stays readable.
    private const int LongSentence = 240;
    private const int LongestSentence = 600;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private static readonly HashSet<string> Abbreviations = new(
        ["dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "eg", "ie", "approx", "no", "inc", "ltd",
            "z.b", "zb", "d.h", "u.a", "bzw", "ca", "nr", "hr", "fr", "inkl", "exkl", "evtl", "ggf", "str", "abs", "mio", "mrd", "tel", "sog", "vgl"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> GermanMonths =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    public static IReadOnlyList<Sentence> Split(Turn turn, Vocabulary vocabulary)
    {
        var (text, pieces) = Join(turn);
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = FindEnd(text, start, pieces);
            if (Make(turn, text, start, end, pieces, vocabulary) is { } sentence)
                sentences.Add(sentence);
            start = end;
        }

        return sentences;
    }

    private static (string Text, List<Piece> Pieces) Join(Turn turn)
    {
        var text = new StringBuilder();
        var pieces = new List<Piece>();
        var previousEnd = turn.Start;
        foreach (var segment in turn.Utterances.SelectMany(utterance => utterance.Segments))
        {
            if (text.Length > 0)
                text.Append(' ');
            pieces.Add(new Piece(text.Length, segment.Index, segment.Start, segment.End, segment.Start - previousEnd > Pause));
            text.Append(segment.Text);
            previousEnd = segment.End;
        }

        return (text.ToString(), pieces);
    }

    private static int FindEnd(string text, int start, List<Piece> pieces)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' or '…' && EndsSentence(text, start, at))
                return at + 1;

            var isTooLong = at - start >= LongestSentence || (at - start >= LongSentence && IsPause(pieces, at + 1));
            if (isTooLong && text[at] == ' ')
                return at + 1;
        }

        return text.Length;
    }

    private static bool EndsSentence(string text, int start, int at)
    {
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('"' or '“' or '”' or '\''))
            return false;
        if (text[at] != '.')
            return true;

        var wordStart = at;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]))
            wordStart--;
        var word = text.AsSpan(wordStart, at - wordStart);
        if (Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return false;

        var isOrdinal = word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('0', '9');
        return !isOrdinal || !GoesOn(text.AsSpan(at + 1).TrimStart());
    }

    // "am 5. März" and "der 2. wichtige Punkt" go on, "um 10. Danach" does not.
    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsLetter(rest[length]))
            length++;
        return length > 0 && (char.IsLower(rest[0]) || GermanMonths.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..length]));
    }

    private static bool IsPause(List<Piece> pieces, int offset)
    {
        var index = IndexAt(pieces, offset);
        return pieces[index].Offset == offset && pieces[index].FollowsPause;
    }

    private static Sentence? Make(Turn turn, string text, int start, int end, List<Piece> pieces, Vocabulary vocabulary)
    {
        var raw = text[start..end].Trim();
        var words = Tokenizer.Tokenize(raw, vocabulary);
        if (words.Count == 0)
            return null;

        var from = text.IndexOf(raw, start, StringComparison.Ordinal);
        var first = IndexAt(pieces, from);
        var cited = pieces.GetRange(first, IndexAt(pieces, from + raw.Length - 1) - first + 1);
        return new Sentence
        {
            Raw = raw,
            Words = words,
            Spoken = [.. words.Select(word => vocabulary.TextOf(word.Id))],
            Turn = turn,
            Segments = [.. cited.Select(piece => piece.Segment).Distinct().Order()],
            Start = cited[0].Start,
            End = cited[^1].End,
        };
    }

    /// <summary>Returns the index of the piece that an offset lies in; a long talk has thousands.</summary>
    private static int IndexAt(List<Piece> pieces, int offset)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Offset <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private readonly record struct Piece(int Offset, int Segment, TimeSpan Start, TimeSpan End, bool FollowsPause);
}
