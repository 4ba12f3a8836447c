using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Says that deliveries are stored, and stores them a moment later: what a node must never do.</summary>
internal sealed class HastyDeliveryStore(IDeliveryStore inner) : IDeliveryStore
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    public Task<IReadOnlyList<bool>> AppendAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        _ = StoreLaterAsync([.. deliveries.Select(static delivery => delivery with { Body = delivery.Body.ToArray() })]);
        return Task.FromResult<IReadOnlyList<bool>>([.. deliveries.Select(static _ => true)]);
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
}
