using System.Diagnostics;

namespace SalesFlow.Video.Jobs;

/// <summary>Wakes this node's worker before its next look at the store, or holds it back for a moment.</summary>
internal sealed class JobSignal : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _wake = new(0, 1);
    private long _heldBackAt;

    /// <summary>True when the worker leaves processor and database to somebody who waits for an answer, and only keeps going.</summary>
    // In real time, as the worker looks: a clock that stands still in a test must not stop the work.
    public bool IsHeldBack => Volatile.Read(ref _heldBackAt) is var at and not 0 && Stopwatch.GetElapsedTime(at) < Moment;

    public void Raise()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised already: the worker will look once for both.
        }
    }

    /// <summary>Holds the worker back for a tenth of a second.</summary>
    public void HoldBack() => Volatile.Write(ref _heldBackAt, Stopwatch.GetTimestamp());

    public Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellationToken) => _wake.WaitAsync(limit, cancellationToken);

    public void Dispose() => _wake.Dispose();
}
