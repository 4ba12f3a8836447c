using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing;

/// <summary>What happens by itself later, each at its instant of the clock; a reset forgets all of it.</summary>
internal sealed class PlatformAgenda(SimulatorClock clock) : IResettable, IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<Entry> _waiting = [];

    /// <summary>Takes a step at its instant; at once when that has come. Steps of one instant keep the order of these calls.</summary>
    internal void At(DateTimeOffset due, Action step)
    {
        if (due <= clock.GetUtcNow())
        {
            step();
            return;
        }

        var entry = new Entry(this, step);
        lock (_lock)
            _waiting.Add(entry);
        entry.Timer = clock.CallAt(due, entry.Take);

        // A jump between the two reads may have passed the instant, and a standing clock wakes nobody.
        if (due <= clock.GetUtcNow())
            entry.Take();
    }

    public void Reset()
    {
        List<Entry> dropped;
        lock (_lock)
        {
            dropped = [.. _waiting];
            _waiting.Clear();
        }

        dropped.ForEach(entry => entry.Timer?.Dispose());
    }

    public void Dispose() => Reset();

    private bool TryTake(Entry entry)
    {
        lock (_lock)
            return _waiting.Remove(entry);
    }

    private sealed class Entry(PlatformAgenda agenda, Action step)
    {
        internal ITimer? Timer { get; set; }

        internal void Take()
        {
            if (agenda.TryTake(this))
                step();
        }
    }
}
