using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Promises;

/// <summary>
/// The names under which the people of a conversation are spoken of: the whole name, and a first name that only one of them has.
/// </summary>
internal sealed class PeopleNames
{
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly PhraseList _phrases;

    public PeopleNames(IEnumerable<string> names)
    {
        var people = names.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var sameFirst in people.GroupBy(FirstNameOf).Where(group => group.Count() == 1))
            _people[sameFirst.Key] = sameFirst.First();
        foreach (var name in people)
            _people[string.Join(' ', WordsOf(name))] = name;
        _people.Remove("");
        _phrases = new PhraseList(_people.Keys);
    }

    public int LengthAt(IReadOnlyList<string> words, int at) => _phrases.LengthAt(words, at);

    /// <summary>Returns the person whose name stands at this place.</summary>
    public string NameAt(IReadOnlyList<string> words, int at) => _people[string.Join(' ', words.Skip(at).Take(LengthAt(words, at)))];

    /// <summary>Returns the first person who is named in a sentence, other than the one who speaks; null when there is none.</summary>
    public string? FindOther(Sentence sentence)
    {
        for (var at = 0; at < sentence.Spoken.Count; at++)
        {
            if (LengthAt(sentence.Spoken, at) > 0 && NameAt(sentence.Spoken, at) is var name && name != sentence.Speaker)
                return name;
        }

        return null;
    }

    private static string FirstNameOf(string name) => WordsOf(name) is [var first, ..] ? first : "";

    private static string[] WordsOf(string name)
    {
        var words = new List<string>();
        for (var at = 0; Tokenizer.TryNext(name, ref at, out var start);)
            words.Add(name[start..at].ToLowerInvariant());
        return [.. words];
    }
}
