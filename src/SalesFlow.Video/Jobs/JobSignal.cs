namespace SalesFlow.Video.Jobs;

/// <summary>Wakes this node's worker before its next look at the store.</summary>
internal sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);

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

    public Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellationToken) => _wake.WaitAsync(limit, cancellationToken);

    public void Dispose() => _wake.Dispose();
}
