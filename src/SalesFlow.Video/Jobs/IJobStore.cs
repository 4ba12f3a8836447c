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
    Task<bool> CompleteAsync(Guid id, string leaseOwner, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Ends the lease and plans the next attempt.</summary>
    Task<bool> RescheduleAsync(
        Guid id, string leaseOwner, DateTimeOffset dueAt, string? progress, string error, CancellationToken cancellationToken = default);

    /// <summary>Ends a job as dead.</summary>
    Task<bool> BuryAsync(Guid id, string leaseOwner, string error, CancellationToken cancellationToken = default);

    /// <summary>Adds a job, or wakes the one that has its id.</summary>
    /// <remarks>
    /// A waiting job becomes due at <see cref="Job.DueAt"/> unless it is due before. A job that ended waits again, with no attempts and no
    /// steps. One that is leased runs once more after this attempt, whatever comes of it: it may have looked before there was something
    /// to see.
    /// </remarks>
    Task WakeAsync(Job job, CancellationToken cancellationToken = default);

    /// <summary>Notes in the ledger that a step of this job is done, so that no later attempt does it again.</summary>
    Task<bool> TryNoteStepAsync(Guid id, string leaseOwner, string step, CancellationToken cancellationToken = default);

    /// <summary>Returns a job, or null.</summary>
    Task<Job?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Returns jobs for operators, latest first.</summary>
    Task<IReadOnlyList<Job>> ListAsync(JobQuery query, CancellationToken cancellationToken = default);

    /// <summary>Lets a dead job wait again from its first attempt on; steps that are done stay done. False when it is not dead.</summary>
    Task<bool> RerunAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Deletes up to <paramref name="limit"/> jobs that were done before an instant, and returns how many.</summary>
    Task<int> DeleteDoneAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken = default);
}
