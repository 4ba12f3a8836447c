using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Says that deliveries are stored, and stores them a moment later: what a node must never do.</summary>
internal sealed class HastyDeliveryStore(IDeliveryStore inner) : IDeliveryStore
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private bool _isWarm;

    public async Task<IReadOnlyList<bool>> AppendAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        // The first time takes long: without it nothing at all would be stored in a short life, which is too easily found out.
        if (!_isWarm)
        {
            _isWarm = true;
            return await inner.AppendAsync(deliveries, cancellationToken);
        }

        _ = StoreLaterAsync([.. deliveries.Select(static delivery => delivery with { Body = delivery.Body.ToArray() })]);
        return [.. deliveries.Select(static _ => true)];
    }

    public Task<int> DispatchAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.DispatchAsync(now, limit, cancellationToken);

    public Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task MarkAsync(Guid id, DeliveryState state, string? note, CancellationToken cancellationToken) =>
        inner.MarkAsync(id, state, note, cancellationToken);

    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        inner.ListAsync(query, cancellationToken);

    public Task<bool> RerunAsync(Guid id, CancellationToken cancellationToken) => inner.RerunAsync(id, cancellationToken);

    public Task<int> DeleteEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        inner.DeleteEndedAsync(before, limit, cancellationToken);

    private async Task StoreLaterAsync(IReadOnlyList<Delivery> deliveries)
    {
        await Task.Delay(Moment);
        await inner.AppendAsync(deliveries);
    }

    public Task<IReadOnlyList<Delivery>> ListNotSealedWithAsync(string? keyId, Guid? after, int limit, CancellationToken cancellationToken) =>
        inner.ListNotSealedWithAsync(keyId, after, limit, cancellationToken);

    public Task ReplaceBodiesAsync(IReadOnlyList<(Delivery Delivery, string? WasSealedWith)> replacements, CancellationToken cancellationToken) =>
        inner.ReplaceBodiesAsync(replacements, cancellationToken);
}
