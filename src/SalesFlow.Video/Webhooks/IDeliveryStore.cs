using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Keeps deliveries. Each method is one transaction; implementations are thread-safe.</summary>
/// <remarks>
/// A delivery's row is itself the work item: what is appended will be given a job by <see cref="DispatchAsync"/>, on whichever node
/// comes first, exactly once. The order of deliveries is that of their ids. Bodies come sealed and leave so: a store never sees into one.
/// </remarks>
[Experimental("SFV0001")]
public interface IDeliveryStore
{
    /// <summary>Stores deliveries, all or none, with one commit.</summary>
    /// <remarks>A caller that got no answer may give the same list again; what the first call has stored may then be answered either way.</remarks>
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

    /// <summary>Returns deliveries with their bodies that are not sealed with a key, or not sealed at all, by id.</summary>
    /// <param name="keyId">The id of the key; null for those only that are not sealed at all, as an earlier version stored them.</param>
    /// <param name="after">Only those of higher ids; null for the first.</param>
    /// <param name="limit">The most to return; fewer mean that the end is reached.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<Delivery>> ListNotSealedWithAsync(string? keyId, Guid? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>Replaces the bodies of deliveries, each only while it is sealed with the key that it was read with.</summary>
    /// <param name="replacements">The deliveries with their new bodies, and the key, or none, that the old one was sealed with.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task ReplaceBodiesAsync(IReadOnlyList<(Delivery Delivery, string? WasSealedWith)> replacements, CancellationToken cancellationToken = default);
}
