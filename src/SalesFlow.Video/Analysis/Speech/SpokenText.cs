using System.Text;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Makes a spoken sentence readable: without hesitations, repetitions, broken-off words and words that only take the floor.</summary>
internal static class SpokenText
{
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

    // "The the", "I think I think": the second time is the one that goes on.
    private static void Add(List<int> kept, int at, IReadOnlyList<string> spoken)
    {
        if (kept.Count > 0 && spoken[kept[^1]] == spoken[at])
            kept.RemoveAt(kept.Count - 1);
        else if (kept.Count > 2 && spoken[kept[^2]] == spoken[at] && at + 1 < spoken.Count && spoken[kept[^1]] == spoken[at + 1])
            kept.RemoveRange(kept.Count - 2, 2);
        kept.Add(at);
    }

    // "W we", "wh what": a beginning of the next word that is no word itself.
    private static bool IsBrokenOff(Sentence sentence, int at, WordLists lists)
    {
        var word = sentence.Spoken[at];
        if (word.Length > 2 || at + 1 >= sentence.Spoken.Count || sentence.StartsClause(at + 1) || !char.IsLetter(word[0]))
            return false;
        return sentence.Spoken[at + 1].Length > word.Length
            && sentence.Spoken[at + 1].StartsWith(word, StringComparison.Ordinal)
            && (lists.TraitsOf(word) & (WordTraits.Stop | WordTraits.Background)) == 0;
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
