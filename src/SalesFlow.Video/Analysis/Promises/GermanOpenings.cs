using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Promises;

/// <summary>Finds "ich schicke", "wir melden uns", "können Sie … prüfen", "bitte … schicken" and the like.</summary>
internal static class GermanOpenings
{
    private static readonly Lazy<GermanVerb[]> Verbs = new(() => [.. WordLists.German.Section("action-verb").Select(word => new GermanVerb(word))]);
    private static readonly Lazy<HashSet<string>> Modals = new(() => [.. WordLists.German.Section("commitment-modal")]);

    public static Opening? Find(Sentence sentence, WordLists lists, PeopleNames people)
    {
        var words = sentence.Spoken;
        for (var at = 0; at < words.Count; at++)
        {
            var end = ClauseEnd(sentence, at);
            if (words[at] is "ich" or "wir" && !sentence.HasQuestionMark && FindOwn(words, at, end) is { } own)
                return new Opening(Math.Min(at, own), own, Responsible.Speaker);

            var request = lists.Phrases("request").LengthAt(words, at);
            if (request > 0 && FindInfinitive(words, at + request, end) is { } asked)
                return new Opening(at, asked, Responsible.Addressed);

            if (IsImperative(words, at))
                return new Opening(at, at, Responsible.Addressed);

            var name = people.LengthAt(words, at);
            if (name > 0 && !sentence.HasQuestionMark && FindThird(words, at + name, end) is { } named)
                return new Opening(at, named, Responsible.Named);
        }

        return null;
    }

    // The verb is the neighbour of its subject: "ich schicke" or "das schicke ich".
    private static int? FindOwn(IReadOnlyList<string> words, int subject, int end)
    {
        foreach (var place in (ReadOnlySpan<int>)[subject + 1, subject - 1])
        {
            if (place < 0 || place >= words.Count)
                continue;
            if (Modals.Value.Contains(words[place]) && FindInfinitive(words, subject + 1, end) is { } infinitive)
                return infinitive;
            if (IsConjugated(words, place, end, verb => words[subject] == "ich" ? verb.First : verb.Plural))
                return place;
        }

        return null;
    }

    private static int? FindThird(IReadOnlyList<string> words, int place, int end)
    {
        if (place >= words.Count)
            return null;
        if (words[place] is "wird" or "soll" or "muss" or "kann")
            return FindInfinitive(words, place + 1, end);
        return IsConjugated(words, place, end, verb => verb.Third) ? place : null;
    }

    private static bool IsConjugated(IReadOnlyList<string> words, int place, int end, Func<GermanVerb, string> form) =>
        Array.Exists(Verbs.Value, verb => form(verb) == words[place] && HasParticle(verb, words, place + 1, end));

    private static bool HasParticle(GermanVerb verb, IReadOnlyList<string> words, int from, int end) =>
        verb.Particle is null || words.Skip(from).Take(end - from).Contains(verb.Particle);

    private static int? FindInfinitive(IReadOnlyList<string> words, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (Array.Exists(Verbs.Value, verb => verb.Infinitive == words[at]))
                return at;
        }

        return null;
    }

    private static bool IsImperative(IReadOnlyList<string> words, int at) =>
        at + 2 < words.Count && words[at + 1] == "sie" && words[at + 2] is "mir" or "uns" or "bitte" or "das" or "die"
        && (at == 0 || words[at - 1] is "bitte" or "dann" or "und") && Array.Exists(Verbs.Value, verb => verb.Plural == words[at]);

    private static int ClauseEnd(Sentence sentence, int from)
    {
        var at = from + 1;
        while (at < sentence.Words.Count && !sentence.StartsClause(at))
            at++;
        return at;
    }
}
