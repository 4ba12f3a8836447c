using System.Runtime.InteropServices;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>
/// Numbers the different words of one conversation, so that each is looked up in the lists and stemmed once. Not thread-safe.
/// </summary>
internal sealed class Vocabulary(WordLists lists)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    /// <summary>The number of different stems so far; stems count from 0.</summary>
    public int StemCount => _stems.Count;

    public string TextOf(int id) => _entries[id].Word;

    public int StemOf(int id) => _entries[id].Stem;

    public double PolarityOf(int id) => _entries[id].Polarity;

    public bool Is(int id, WordTraits traits) => (_entries[id].Traits & traits) != 0;

    /// <summary>Returns the number of a word that is already in lower case.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (_ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var id))
            return id;

        var text = word.ToString();
        _entries.Add(new Entry(text, StemIdOf(lists.Stem(text)), lists.TraitsOf(text), lists.Polarity.GetValueOrDefault(text)));
        _ids.Add(text, _entries.Count - 1);
        return _entries.Count - 1;
    }

    private int StemIdOf(string stem)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, stem, out var exists);
        return exists ? id : id = _stems.Count - 1;
    }

    private readonly record struct Entry(string Word, int Stem, WordTraits Traits, double Polarity);
}
