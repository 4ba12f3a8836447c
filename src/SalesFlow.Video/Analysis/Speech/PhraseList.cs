using System.Collections.Frozen;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>A section of a word list whose entries may be several words long, ready to be found in sentences.</summary>
internal sealed class PhraseList
{
    private readonly FrozenDictionary<string, string[][]> _byFirstWord;

    public PhraseList(IEnumerable<string> entries) => _byFirstWord = entries
        .Select(entry => entry.Split(' '))
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>Returns how many words the longest entry has that stands at this place; 0 when there is none.</summary>
    public int LengthAt(IReadOnlyList<string> words, int at)
    {
        if (!_byFirstWord.TryGetValue(words[at], out var candidates))
            return 0;

        foreach (var candidate in candidates)
        {
            if (Matches(words, at, candidate))
                return candidate.Length;
        }

        return 0;
    }

    /// <summary>Returns where the first entry stands from a place on; -1 when there is none.</summary>
    public int IndexIn(IReadOnlyList<string> words, int from = 0)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (LengthAt(words, at) > 0)
                return at;
        }

        return -1;
    }

    public bool OccursIn(IReadOnlyList<string> words) => IndexIn(words) >= 0;

    private static bool Matches(IReadOnlyList<string> words, int at, string[] candidate)
    {
        if (at + candidate.Length > words.Count)
            return false;
        for (var index = 1; index < candidate.Length; index++)
        {
            if (words[at + index] != candidate[index])
                return false;
        }

        return true;
    }
}
