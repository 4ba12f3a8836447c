using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Promises;

/// <summary>
/// Finds "I'll send", "can you check", "please book" and the like: an opening, up to four harmless words, a verb of action.
/// </summary>
internal static class EnglishOpenings
{
    private const int LongestGap = 4;

    public static Opening? Find(Sentence sentence, WordLists lists, PeopleNames people)
    {
        var words = sentence.Spoken;
        for (var at = 0; at < words.Count; at++)
        {
            if (!sentence.HasQuestionMark && Match(words, at, lists.Phrases("commitment").LengthAt(words, at), lists) is { } promised)
                return new Opening(at, promised, Responsible.Speaker);
            if (Match(words, at, lists.Phrases("request").LengthAt(words, at), lists) is { } asked)
                return new Opening(at, asked, Responsible.Addressed);

            var name = people.LengthAt(words, at);
            if (name == 0 || at + name >= words.Count)
                continue;
            var named = lists.Phrases("named-commitment").LengthAt(words, at + name);
            if (!sentence.HasQuestionMark && Match(words, at + name, named, lists) is { } verb)
                return new Opening(at, verb, Responsible.Named);
        }

        return null;
    }

    private static int? Match(IReadOnlyList<string> words, int at, int length, WordLists lists)
    {
        if (length == 0)
            return null;

        for (var verb = at + length; verb < words.Count && verb <= at + length + LongestGap; verb++)
        {
            if (lists.Phrases("action-verb").LengthAt(words, verb) > 0)
                return verb;
            if (lists.Phrases("commitment-filler").LengthAt(words, verb) == 0)
                return null;
        }

        return null;
    }
}
