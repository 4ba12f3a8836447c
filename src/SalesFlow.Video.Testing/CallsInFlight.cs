namespace SalesFlow.Video.Testing;

/// <summary>Counts what is in flight on a clock, and tells when nothing has been for a moment of real time.</summary>
internal sealed class CallsInFlight(TimeProvider real)
{
    // An answer that was sent has still to be read, and one call often follows another.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private TaskCompletionSource? _ended;
    private int _count;
    private long _begun;

    internal IDisposable Begin()
    {
        lock (_lock)
        {
            _count++;
            _begun++;
            _ended ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return new Call(this);
    }

    internal async Task WaitForQuietAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (ended, begun) = Look();
            await ended.WaitAsync(cancellationToken);
            await Task.Delay(Moment, real, cancellationToken);
            if (Look() is { Ended.IsCompleted: true, Begun: var now } && now == begun)
                return;
        }
    }

    private (Task Ended, long Begun) Look()
    {
        lock (_lock)
            return (_ended?.Task ?? Task.CompletedTask, _begun);
    }

    private void End()
    {
        lock (_lock)
        {
            _count--;
            if (_count > 0)
                return;

            _ended!.SetResult();
            _ended = null;
        }
    }

    private sealed class Call(CallsInFlight calls) : IDisposable
    {
        private CallsInFlight? _calls = calls;

        public void Dispose() => Interlocked.Exchange(ref _calls, null)?.End();
    }
}
