using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Jobs;

/// <summary>Keeps jobs and their leases. Each method is one transaction; implementations are thread-safe.</summary>
/// <remarks>
/// A job is leased by one node at a time, and only when no earlier job of its order key is still waiting.
/// Whatever ends or renews a lease is refused (false) once another node holds it.
/// </remarks>
[Experimental("SFV0001")]
public interface IJobStore
{
    /// <summary>Leases up to <paramref name="limit"/> due jobs, the longest due first, and counts the attempt.</summary>
    Task<IReadOnlyList<Job>> LeaseDueAsync(
        string leaseOwner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken = default);

    /// <summary>Leases one job, due or not, and counts the attempt; null when it is leased, ended, unknown or not yet its turn.</summary>
    Task<Job?> TryLeaseAsync(Guid id, string leaseOwner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Prolongs a lease.</summary>
    Task<bool> TryRenewAsync(Guid id, string leaseOwner, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Ends a job as done.</summary>
    Task<bool> CompleteAsync(Guid id, string leaseOwner, CancellationToken cancellationToken = default);

    /// <summary>Ends the lease and plans the next attempt.</summary>
    Task<bool> RescheduleAsync(
        Guid id, string leaseOwner, DateTimeOffset dueAt, string? progress, string error, CancellationToken cancellationToken = default);

    /// <summary>Ends a job as dead.</summary>
    Task<bool> BuryAsync(Guid id, string leaseOwner, string error, CancellationToken cancellationToken = default);
}
