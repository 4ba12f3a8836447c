using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Recognizes questions, and among them those that ask for more than yes or no.</summary>
internal static class Questions
{
    // A shorter run without any mark is rather the rest of a sentence.
    private const int FewestWordsWithoutMark = 4;

    /// <summary>True for a question mark, or for a sentence without any mark at its end that opens as a question does.</summary>
    public static bool IsQuestion(Sentence sentence, WordLists lists)
    {
        if (sentence.HasQuestionMark)
            return true;
        if (sentence.Raw[^1] is '.' or '!' or '…' || sentence.Words.Count < FewestWordsWithoutMark)
            return false;

        var opening = OpeningOf(sentence, lists);
        if (opening + 1 >= sentence.Spoken.Count)
            return false;
        var isFollowedByPronoun = (lists.TraitsOf(sentence.Spoken[opening + 1]) & WordTraits.Stop) != 0;
        return isFollowedByPronoun && (Opens("open-question") || Opens("closed-question"));

        bool Opens(string section) => lists.Phrases(section).LengthAt(sentence.Spoken, opening) > 0;
    }

    /// <summary>True when a question opens with a question word, or with one more word before it as in "with whom".</summary>
    public static bool IsOpen(Sentence question, WordLists lists)
    {
        var opening = OpeningOf(question, lists);
        var words = question.Spoken;
        return Opens(opening) || (opening < words.Count && lists.Phrases("closed-question").LengthAt(words, opening) == 0 && Opens(opening + 1));

        bool Opens(int at) => at < words.Count && lists.Phrases("open-question").LengthAt(words, at) > 0;
    }

    private static int OpeningOf(Sentence sentence, WordLists lists)
    {
        var at = 0;
        while (at < sentence.Spoken.Count && lists.Phrases("lead-in").LengthAt(sentence.Spoken, at) is > 0 and var length)
            at += length;
        return at;
    }
}
