using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Events;

/// <summary>Reads events that other stores recorded with their causes. Implementations are thread-safe.</summary>
[Experimental("SFV0001")]
public interface IEventStore
{
    /// <summary>Returns an event, or null.</summary>
    Task<RecordedEvent?> FindAsync(Guid id, CancellationToken cancellationToken = default);
}
