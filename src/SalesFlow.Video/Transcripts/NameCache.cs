namespace SalesFlow.Video.Transcripts;

/// <summary>Keeps the names of a file, so that each is made once and shared by all that its owner said.</summary>
internal sealed class NameCache(Func<byte[], string?> make)
{
    // A call has few speakers. In a file that pretends otherwise the oldest entry gives way, and a name is made again.
    private const int Most = 64;

    private readonly List<(byte[] Key, string? Name)> _entries = [];
    private int _latest;
    private int _oldest;

    public string? Get(ReadOnlySpan<byte> key)
    {
        if (_entries.Count > 0 && key.SequenceEqual(_entries[_latest].Key)) return _entries[_latest].Name;

        for (var index = 0; index < _entries.Count; index++)
        {
            if (!key.SequenceEqual(_entries[index].Key)) continue;

            _latest = index;
            return _entries[index].Name;
        }

        return Add(key.ToArray());
    }

    private string? Add(byte[] key)
    {
        var entry = (key, make(key));
        _latest = _entries.Count;

        if (_entries.Count < Most)
        {
            _entries.Add(entry);
        }
        else
        {
            _latest = _oldest;
            _entries[_oldest] = entry;
            _oldest = (_oldest + 1) % Most;
        }

        return entry.Item2;
    }
}
