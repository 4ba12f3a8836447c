using System.Text;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>
/// Makes a spoken sentence readable: without hesitations, repetitions, broken-off words and words that only take the floor.
/// </summary>
internal static class SpokenText
{
    private const int LongestRepetition = 4;
    private const int LongestStub = 3;

    /// <summary>Returns the sentence from one of its words on, or "" when nothing worth reading remains.</summary>
    public static string Clean(Sentence sentence, Conversation conversation, int from = 0)
    {
        var kept = Keep(sentence, conversation, from);
        if (kept.Count == 0)
            return "";

        var text = new StringBuilder();
        for (var index = 0; index < kept.Count; index++)
        {
            var word = sentence.Words[kept[index]];
            if (index > 0)
                text.Append(Between(sentence, kept[index - 1], kept[index]));
            text.Append(sentence.Raw, word.Start, word.Length);
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append(sentence.Raw[^1] is '.' or '!' or '?' or '…' ? sentence.Raw[^1] : '.').ToString();
    }

    private static List<int> Keep(Sentence sentence, Conversation conversation, int from)
    {
        var start = SkipLeadIn(sentence, conversation.Lists, from);
        var kept = new List<int>(sentence.Words.Count);
        for (var at = start; at < sentence.Words.Count; at++)
        {
            if (!conversation.Vocabulary.Is(sentence.Words[at].Id, WordTraits.Hesitation)
                && !Fillers.IsFiller(sentence.Raw, sentence.Words[at], conversation.Vocabulary)
                && !IsBrokenOff(sentence, at, conversation.Lists))
                Add(kept, at, sentence.Spoken);
        }

        return kept;
    }

    private static int SkipLeadIn(Sentence sentence, WordLists lists, int from)
    {
        var at = from;
        while (at < sentence.Spoken.Count && lists.Phrases("lead-in").LengthAt(sentence.Spoken, at) is > 0 and var length)
            at += length;
        return at;
    }

    // "The the", "could be this could be this": the second time is the one that goes on.
    private static void Add(List<int> kept, int at, IReadOnlyList<string> spoken)
    {
        for (var length = LongestRepetition; length > 0; length--)
        {
            if (kept.Count >= length && at + length <= spoken.Count && IsRepeated(kept, at, length, spoken))
            {
                kept.RemoveRange(kept.Count - length, length);
                break;
            }
        }

        kept.Add(at);
    }

    private static bool IsRepeated(List<int> kept, int at, int length, IReadOnlyList<string> spoken)
    {
        for (var index = 0; index < length; index++)
        {
            if (spoken[kept[kept.Count - length + index]] != spoken[at + index])
                return false;
        }

        return true;
    }

    // "W we", "thi this": a beginning of the next word that is no word itself, or a lone letter that is none.
    private static bool IsBrokenOff(Sentence sentence, int at, WordLists lists)
    {
        var word = sentence.Spoken[at];
        if (word.Length > LongestStub || at + 1 >= sentence.Spoken.Count || sentence.StartsClause(at + 1)
            || (lists.TraitsOf(word) & (WordTraits.Stop | WordTraits.Background | WordTraits.Number)) != 0)
            return false;

        var next = sentence.Spoken[at + 1];
        var isLoneLetter = word.Length == 1 && char.IsLower(sentence.Raw[sentence.Words[at].Start]);
        return isLoneLetter || (next.Length > word.Length && next.StartsWith(word, StringComparison.Ordinal));
    }

    private static string Between(Sentence sentence, int left, int right)
    {
        var gap = sentence.Raw.AsSpan(sentence.Words[left].End, sentence.Words[right].Start - sentence.Words[left].End);
        if (right > left + 1)
            return gap.ContainsAny(",;") ? ", " : " ";

        var text = gap.ToString();
        var mark = text.Trim();
        return mark.Length == 0 ? " " : mark is "," or ";" or ":" ? mark + " " : text;
    }
}
