using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Keeps deliveries. Each method is one transaction; implementations are thread-safe.</summary>
/// <remarks>
/// A delivery's row is itself the work item: what is appended will be given a job by <see cref="DispatchAsync"/>, on whichever node
/// comes first, exactly once. The order of deliveries is that of their ids.
/// </remarks>
[Experimental("SFV0001")]
public interface IDeliveryStore
{
    /// <summary>Stores deliveries, all or none, with one commit.</summary>
    /// <remarks>
    /// The bytes of the bodies belong to the caller and are used again once the task has ended: copy what is kept in memory.
    /// Who was not answered may give the same list again; what the first call has stored may then be answered either way.
    /// </remarks>
    /// <returns>For each one, in order: true when it was stored, false when its platform and key were known, or came earlier in the list.</returns>
    Task<IReadOnlyList<bool>> AppendAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken = default);

    /// <summary>Gives received deliveries, the oldest first, their jobs as <c>OutboxJobs</c> makes them, and marks them as queued.</summary>
    /// <returns>How many; as many as <paramref name="limit"/> means that there may be more.</returns>
    Task<int> DispatchAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>Returns a delivery, or null.</summary>
    Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Notes what came of a delivery; without effect when it is unknown.</summary>
    Task MarkAsync(Guid id, DeliveryState state, string? note, CancellationToken cancellationToken = default);

    /// <summary>Returns deliveries without their bodies, latest first.</summary>
    Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken = default);

    /// <summary>Makes a delivery received again, so that it gets a new job; false when it is unknown or quarantined.</summary>
    Task<bool> RerunAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Deletes up to <paramref name="limit"/> deliveries that are processed or ignored and arrived before an instant.</summary>
    /// <returns>How many.</returns>
    Task<int> DeleteEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken = default);
}
