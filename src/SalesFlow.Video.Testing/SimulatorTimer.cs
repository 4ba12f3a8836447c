namespace SalesFlow.Video.Testing;

/// <summary>One timer of a <see cref="SimulatorClock"/>; the clock keeps its due time and calls it.</summary>
internal sealed class SimulatorTimer(SimulatorClock clock, TimerCallback callback, object? state) : ITimer
{
    private volatile bool _disposed;

    internal DateTimeOffset Due { get; set; }

    internal TimeSpan Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
            return false;

        clock.Arm(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Disarm(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Invoke() => callback(state);
}
