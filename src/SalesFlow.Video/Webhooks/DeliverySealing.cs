namespace SalesFlow.Video.Webhooks;

/// <summary>Seals stored bodies anew with the current key. Thread-safe, also across nodes; repeatable.</summary>
internal sealed class DeliverySealing(IDeliveryStore store, DeliverySeal seal)
{
    private const int PageSize = 100;

    /// <summary>Seals what an earlier version stored as it was; returns how many.</summary>
    public Task<int> SealAsync(CancellationToken cancellationToken) => ReplaceAsync(keyId: null, cancellationToken);

    /// <summary>Seals whatever is not sealed with the current key; returns how many.</summary>
    /// <exception cref="SalesFlowVideoException">An old key is not configured; what was sealed before stays so.</exception>
    public Task<int> ResealAsync(CancellationToken cancellationToken) => ReplaceAsync(seal.CurrentKey, cancellationToken);

    private async Task<int> ReplaceAsync(string? keyId, CancellationToken cancellationToken)
    {
        var replaced = 0;
        Guid? last = null;
        while (true)
        {
            var page = await store.ListNotSealedWithAsync(keyId, last, PageSize, cancellationToken).ConfigureAwait(false);
            if (page.Count > 0)
            {
                await store.ReplaceBodiesAsync([.. page.Select(delivery => (seal.Seal(seal.Open(delivery)), delivery.SealedWith))], cancellationToken)
                    .ConfigureAwait(false);
            }

            replaced += page.Count;
            if (page.Count < PageSize)
                return replaced;
            last = page[^1].Id;
        }
    }
}
