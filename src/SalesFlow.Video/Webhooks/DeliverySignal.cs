namespace SalesFlow.Video.Webhooks;

/// <summary>Tells this node that there are received deliveries, before its next look at the store.</summary>
internal sealed class DeliverySignal : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0);
    private int _isRaised;

    /// <summary>Costs next to nothing while it is raised: it is called for every commit.</summary>
    public void Raise()
    {
        if (Interlocked.Exchange(ref _isRaised, 1) == 0)
            _wake.Release();
    }

    public async Task WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (await _wake.WaitAsync(limit, cancellationToken).ConfigureAwait(false))
            Volatile.Write(ref _isRaised, 0);
    }

    public void Dispose() => _wake.Dispose();
}
