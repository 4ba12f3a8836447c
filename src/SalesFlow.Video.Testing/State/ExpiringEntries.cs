namespace SalesFlow.Video.Testing.State;

/// <summary>Secrets with an end: codes, tokens, page tokens. What ended is remembered for a day, to be told from what never was.</summary>
internal sealed class ExpiringEntries<T>(SimulatorClock clock)
    where T : class
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private DateTimeOffset _sweptAt = clock.GetUtcNow();

    internal void Put(string secret, T value, TimeSpan lifetime)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            _entries[secret] = new Entry(value, now + lifetime);
        }
    }

    /// <summary>Brings the end of an entry forward. A later end than it has is ignored.</summary>
    internal void Shorten(string secret, TimeSpan remaining)
    {
        lock (_lock)
        {
            var end = clock.GetUtcNow() + remaining;
            if (_entries.TryGetValue(secret, out var entry) && end < entry.ExpiresAt)
                _entries[secret] = entry with { ExpiresAt = end };
        }
    }

    internal T? FindValid(string? secret) => Find(secret) is { HasExpired: false } found ? found.Value : null;

    internal (T? Value, bool HasExpired) Find(string? secret)
    {
        lock (_lock)
        {
            return secret is not null && _entries.TryGetValue(secret, out var entry)
                ? (entry.Value, clock.GetUtcNow() >= entry.ExpiresAt)
                : default;
        }
    }

    internal bool Remove(string secret)
    {
        lock (_lock)
            return _entries.Remove(secret);
    }

    internal void Clear()
    {
        lock (_lock)
            _entries.Clear();
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _sweptAt < Memory)
            return;

        _sweptAt = now;
        foreach (var (secret, _) in _entries.Where(pair => now - pair.Value.ExpiresAt > Memory).ToList())
            _entries.Remove(secret);
    }

    private sealed record Entry(T Value, DateTimeOffset ExpiresAt);
}
