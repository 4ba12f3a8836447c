namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Lets one at a time write, the longest waiting first; who is in a hurry goes before all who are not.</summary>
internal sealed class WriterTurns
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _hurried = new();
    private readonly Queue<TaskCompletionSource> _others = new();
    private bool _isTaken;

    /// <summary>Waits for a turn; dispose what is returned to let the next one in.</summary>
    public async ValueTask<IDisposable> WaitAsync(bool isHurried, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource waiting;
        lock (_lock)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return new Turn(this);
            }

            // Asynchronous, so that who gives the turn away does not run what the next one does with it.
            waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (isHurried ? _hurried : _others).Enqueue(waiting);
        }

        var registration = cancellationToken.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), waiting);
        await using (registration.ConfigureAwait(false))
            await waiting.Task.ConfigureAwait(false);
        return new Turn(this);
    }

    private void PassOn()
    {
        lock (_lock)
        {
            while (_hurried.TryDequeue(out var next) || _others.TryDequeue(out next))
            {
                // Whoever gave up waiting has no use for it.
                if (next.TrySetResult())
                    return;
            }

            _isTaken = false;
        }
    }

    private sealed class Turn(WriterTurns turns) : IDisposable
    {
        private WriterTurns? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.PassOn();
    }
}
