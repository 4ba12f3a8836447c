using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Webhooks;

/// <summary>Keeps deliveries in this process.</summary>
internal sealed class InMemoryDeliveryStore(JobOutbox outbox) : IDeliveryStore
{
    private readonly Lock _lock = new();

    private readonly List<Delivery> _deliveries = [];

    public Task<IReadOnlyList<bool>> AppendAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<bool>>([.. deliveries.Select(Append)]);
    }

    public Task<int> DispatchAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var received = _deliveries.Where(static delivery => delivery.State == DeliveryState.Received)
                .OrderBy(static delivery => delivery.Id).Take(limit).ToList();
            outbox.Add(received.Select(delivery => OutboxJobs.OfDelivery(delivery.Id, now)));
            foreach (var delivery in received)
                Replace(delivery.Id, delivery with { State = DeliveryState.Queued });
            return Task.FromResult(received.Count);
        }
    }

    public Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_deliveries.Find(delivery => delivery.Id == id));
    }

    public Task MarkAsync(Guid id, DeliveryState state, string? note, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_deliveries.Find(delivery => delivery.Id == id) is { } stored)
                Replace(id, stored with { State = state, Note = note });
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Delivery>>(
            [
                .. _deliveries
                    .Where(delivery => (query.State is null || delivery.State == query.State)
                        && (query.Platform is null || delivery.Platform == query.Platform)
                        && (query.Before is null || delivery.Id < query.Before))
                    .OrderByDescending(static delivery => delivery.Id)
                    .Take(query.Limit)
                    .Select(delivery => delivery with { Body = default }),
            ]);
        }
    }

    public Task<bool> RerunAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_deliveries.Find(delivery => delivery.Id == id) is not { State: not DeliveryState.Quarantined } stored)
                return Task.FromResult(false);

            Replace(id, stored with { State = DeliveryState.Received, Note = null });
            return Task.FromResult(true);
        }
    }

    public Task<int> DeleteEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var ended = _deliveries
                .Where(delivery => delivery.State is DeliveryState.Processed or DeliveryState.Ignored && delivery.ReceivedAt < before)
                .Take(limit).ToHashSet();
            return Task.FromResult(_deliveries.RemoveAll(ended.Contains));
        }
    }

    public Task<IReadOnlyList<Delivery>> ListNotSealedWithAsync(string? keyId, Guid? after, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Delivery>>(
            [
                .. _deliveries
                    .Where(delivery => (keyId is null ? delivery.SealedWith is null : delivery.SealedWith != keyId)
                        && (after is null || delivery.Id > after))
                    .OrderBy(static delivery => delivery.Id)
                    .Take(limit),
            ]);
        }
    }

    public Task ReplaceBodiesAsync(IReadOnlyList<(Delivery Delivery, string? WasSealedWith)> replacements, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var (delivery, wasSealedWith) in replacements)
            {
                if (_deliveries.Find(known => known.Id == delivery.Id) is { } known && known.SealedWith == wasSealedWith)
                    Replace(known.Id, known with { Body = delivery.Body, SealedWith = delivery.SealedWith });
            }

            return Task.CompletedTask;
        }
    }

    private bool Append(Delivery delivery)
    {
        if (_deliveries.Exists(known => known.Platform == delivery.Platform && known.Key == delivery.Key))
            return false;

        _deliveries.Add(delivery);
        return true;
    }

    private void Replace(Guid id, Delivery delivery) => _deliveries[_deliveries.FindIndex(known => known.Id == id)] = delivery;
}
