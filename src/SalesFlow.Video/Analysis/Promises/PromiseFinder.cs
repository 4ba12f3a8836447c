using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Promises;

/// <summary>
/// Finds who took on what in a conversation, by wording. Careful: what is negated, conditional or merely asked about is left out.
/// </summary>
internal static class PromiseFinder
{
    private static readonly HashSet<string> Inquiries =
        ["check", "clarify", "confirm", "ask", "see", "investigate", "test", "prüfen", "prüfe", "kläre", "klären", "abklären", "nachfragen",
            "frage", "fragen", "schaue", "testen", "teste", "out", "nach", "ab"];

    public static IReadOnlyList<Promise> Find(Conversation conversation)
    {
        Func<Sentence, WordLists, PeopleNames, Opening?>? findOpening = conversation.Lists.Language switch
        {
            "en" => EnglishOpenings.Find,
            "de" => GermanOpenings.Find,
            _ => null,
        };
        if (findOpening is null)
            return [];

        var people = new PeopleNames(conversation.Names);
        var promises = new List<Promise>();
        foreach (var sentence in conversation.Sentences)
        {
            if (findOpening(sentence, conversation.Lists, people) is { } opening && IsMeant(sentence, opening, conversation.Lists))
                promises.Add(Make(sentence, opening, conversation, people));
        }

        return promises;
    }

    private static Promise Make(Sentence sentence, Opening opening, Conversation conversation, PeopleNames people)
    {
        var (namesDay, day) = DueDates.Find(sentence.Raw, conversation.Lists.Language, conversation.Request.HeldOn);
        return new Promise
        {
            Sentence = sentence,
            From = opening.From,
            NamesDay = namesDay,
            DueOn = day,
            Assignee = opening.Responsible switch
            {
                Responsible.Speaker => sentence.Speaker,
                Responsible.Named => people.NameAt(sentence.Spoken, opening.From),
                _ => people.FindOther(sentence) ?? OtherOfTwo(sentence.Speaker, conversation.SpeakerNames),
            },
        };
    }

    private static string? OtherOfTwo(string? speaker, IReadOnlyList<string> speakers) =>
        speaker is not null && speakers.Count == 2 ? speakers.Single(other => other != speaker) : null;

    private static bool IsMeant(Sentence sentence, Opening opening, WordLists lists)
    {
        var words = sentence.Spoken;
        if (lists.Phrases("not-an-action").OccursIn(words) || lists.Phrases("small-talk").OccursIn(words))
            return false;

        var condition = lists.Phrases("conditional").IndexIn(words);
        if (condition >= 0 && (condition < opening.Verb || !AsksWhether(words, opening.Verb, condition)))
            return false;
        return !IsNegated(sentence, opening, lists);
    }

    // "I'll check if it works" is a promise, "I'll send it if you like" is an offer.
    private static bool AsksWhether(IReadOnlyList<string> words, int verb, int condition) =>
        words.Skip(verb).Take(condition - verb).Any(Inquiries.Contains);

    private static bool IsNegated(Sentence sentence, Opening opening, WordLists lists)
    {
        for (var at = opening.From; at < sentence.Words.Count && (at <= opening.Verb || !sentence.StartsClause(at)); at++)
        {
            if ((lists.TraitsOf(sentence.Spoken[at]) & WordTraits.Negation) != 0)
                return true;
        }

        return false;
    }
}
