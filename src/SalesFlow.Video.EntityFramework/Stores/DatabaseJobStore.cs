using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Keeps jobs in the database.</summary>
internal sealed class DatabaseJobStore(VideoDatabase database) : IJobStore
{
    private static readonly string Waiting = Words<JobState>.Of(JobState.Waiting);
    private static readonly string Done = Words<JobState>.Of(JobState.Done);
    private static readonly string Dead = Words<JobState>.Of(JobState.Dead);

    public Task<IReadOnlyList<Job>> LeaseDueAsync(
        string leaseOwner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        LeaseAsync(context => LeaseStatement.LeaseDue(context, leaseOwner, now, now + lease, limit), cancellationToken);

    public async Task<Job?> TryLeaseAsync(
        Guid id, string leaseOwner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var leased = await LeaseAsync(context => LeaseStatement.LeaseOne(context, id, leaseOwner, now, now + lease), cancellationToken)
            .ConfigureAwait(false);
        return leased.SingleOrDefault();
    }

    public Task<bool> TryRenewAsync(Guid id, string leaseOwner, DateTimeOffset until, CancellationToken cancellationToken) =>
        ChangeAsync(id, leaseOwner, set => set.SetProperty(row => row.LeaseUntil, until), cancellationToken);

    public Task WakeAsync(Job job, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> TryNoteStepAsync(Guid id, string leaseOwner, string step, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Job?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Job>> ListAsync(JobQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> RerunAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> DeleteDoneAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> CompleteAsync(Guid id, string leaseOwner, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndLeaseAsync(id, leaseOwner, set => set.SetProperty(row => row.State, Done), cancellationToken);

    public Task<bool> RescheduleAsync(
        Guid id, string leaseOwner, DateTimeOffset dueAt, string? progress, string error, CancellationToken cancellationToken) =>
        EndLeaseAsync(
            id,
            leaseOwner,
            set => set
                .SetProperty(row => row.DueAt, dueAt)
                .SetProperty(row => row.Progress, progress)
                .SetProperty(row => row.LastError, error),
            cancellationToken);

    public Task<bool> BuryAsync(Guid id, string leaseOwner, string error, CancellationToken cancellationToken) =>
        EndLeaseAsync(
            id, leaseOwner, set => set.SetProperty(row => row.State, Dead).SetProperty(row => row.LastError, error), cancellationToken);

    private Task<IReadOnlyList<Job>> LeaseAsync(Func<DbContext, IQueryable<JobRow>> lease, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Job>>(
            async context =>
            {
                // What a statement returns has no order.
                var rows = await lease(context).ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.OrderBy(row => row.DueAt).ThenBy(row => row.Sequence).Select(JobRows.ToJob)];
            },
            cancellationToken);

    private Task<bool> EndLeaseAsync(
        Guid id, string leaseOwner, Action<UpdateSettersBuilder<JobRow>> set, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            leaseOwner,
            setters =>
            {
                set(setters);
                setters.SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null);
            },
            cancellationToken);

    private Task<bool> ChangeAsync(
        Guid id, string leaseOwner, Action<UpdateSettersBuilder<JobRow>> set, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context => await context.Set<JobRow>()
                .Where(row => row.Id == id && row.LeaseOwner == leaseOwner && row.State == Waiting)
                .ExecuteUpdateAsync(set, cancellationToken).ConfigureAwait(false) == 1,
            cancellationToken);
}
