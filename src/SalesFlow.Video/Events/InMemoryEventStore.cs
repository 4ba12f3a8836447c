namespace SalesFlow.Video.Events;

/// <summary>Reads the events of this process.</summary>
internal sealed class InMemoryEventStore(EventLog log) : IEventStore
{
    public Task<RecordedEvent?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(log.Find(id));
}
