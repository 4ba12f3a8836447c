using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.EntityFramework.Stores.Jobs;

/// <summary>Keeps jobs in the database.</summary>
internal sealed class DatabaseJobStore(VideoDatabase database) : IJobStore
{
    private static readonly string Waiting = Words<JobState>.Of(JobState.Waiting);
    private static readonly string Done = Words<JobState>.Of(JobState.Done);
    private static readonly string Dead = Words<JobState>.Of(JobState.Dead);

    public Task<IReadOnlyList<Job>> LeaseDueAsync(
        string leaseOwner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        database.TransactAsync<IReadOnlyList<Job>>(
            async context =>
            {
                await QueueOrder.FollowIndexAsync(context, cancellationToken).ConfigureAwait(false);
                var rows = await LeaseStatement.LeaseDue(context, leaseOwner, now, now + lease, limit)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);

                // What a statement returns has no order.
                return [.. rows.OrderBy(row => row.DueAt).ThenBy(row => row.Sequence).Select(JobRows.ToJob)];
            },
            cancellationToken);

    public Task<Job?> TryLeaseAsync(Guid id, string leaseOwner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                var rows = await LeaseStatement.LeaseOne(context, id, leaseOwner, now, now + lease)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return rows.Select(JobRows.ToJob).SingleOrDefault();
            },
            cancellationToken);

    public Task<bool> TryRenewAsync(Guid id, string leaseOwner, DateTimeOffset until, CancellationToken cancellationToken) =>
        ChangeLeasedAsync(id, leaseOwner, set => set.SetProperty(row => row.LeaseUntil, until), cancellationToken);

    public Task<bool> CompleteAsync(Guid id, string leaseOwner, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndLeaseAsync(
            id,
            leaseOwner,
            set => set
                .SetProperty(row => row.State, row => row.IsWoken ? row.State : Done)
                .SetProperty(row => row.EndedAt, row => row.IsWoken ? row.EndedAt : now)
                .SetProperty(row => row.Progress, row => row.IsWoken ? null : row.Progress),
            cancellationToken);

    public Task<bool> RescheduleAsync(
        Guid id, string leaseOwner, DateTimeOffset dueAt, string? progress, string error, CancellationToken cancellationToken) =>
        EndLeaseAsync(
            id,
            leaseOwner,
            set => set
                .SetProperty(row => row.DueAt, row => row.IsWoken ? row.DueAt : dueAt)
                .SetProperty(row => row.Progress, row => row.IsWoken ? null : progress)
                .SetProperty(row => row.LastError, row => row.IsWoken ? row.LastError : error),
            cancellationToken);

    public Task<bool> BuryAsync(Guid id, string leaseOwner, string error, CancellationToken cancellationToken) => EndLeaseAsync(
        id,
        leaseOwner,
        set => set
            .SetProperty(row => row.State, row => row.IsWoken ? row.State : Dead)
            .SetProperty(row => row.LastError, row => row.IsWoken ? row.LastError : error)
            .SetProperty(row => row.Progress, row => row.IsWoken ? null : row.Progress),
        cancellationToken);

    public Task WakeAsync(Job job, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            await WakeStatement.ExecuteAsync(context, [job], cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public Task<bool> TryNoteStepAsync(Guid id, string leaseOwner, string step, CancellationToken cancellationToken)
    {
        var line = JobRows.ToLine(step);
        return ChangeLeasedAsync(
            id,
            leaseOwner,
            set => set.SetProperty(row => row.Steps, row => row.Steps.Contains(line) ? row.Steps : row.Steps + line),
            cancellationToken);
    }

    public Task<Job?> FindAsync(Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var row = await context.Set<JobRow>().AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
            return row is null ? null : JobRows.ToJob(row);
        },
        cancellationToken);

    public Task<IReadOnlyList<Job>> ListAsync(JobQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Job>>(
            async context =>
            {
                var rows = await Filter(context.Set<JobRow>().AsNoTracking(), query)
                    .OrderByDescending(row => row.Sequence).Take(query.Limit)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(JobRows.ToJob)];
            },
            cancellationToken);

    public Task<bool> RerunAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async context => await context.Set<JobRow>()
            .Where(row => row.Id == id && row.State == Dead)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, Waiting)
                    .SetProperty(row => row.Attempts, 0)
                    .SetProperty(row => row.DueAt, now)
                    .SetProperty(row => row.Progress, (string?)null),
                cancellationToken).ConfigureAwait(false) == 1,
        cancellationToken);

    public Task<int> DeleteDoneAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Set<JobRow>()
            .Where(row => row.State == EF.Constant(Done) && row.EndedAt < before)
            .OrderBy(row => row.EndedAt).Take(limit)
            .ExecuteDeleteAsync(cancellationToken),
        cancellationToken);

    private static IQueryable<JobRow> Filter(IQueryable<JobRow> rows, JobQuery query)
    {
        var all = rows;
        if (query.State is { } state)
        {
            var word = Words<JobState>.Of(state);
            rows = rows.Where(row => row.State == EF.Constant(word));
        }

        if (query.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (query.Before is { } before)
            rows = rows.Where(row => row.Sequence < all.First(last => last.Id == before).Sequence);
        return rows;
    }

    /// <summary>Ends an attempt; a job that was woken meanwhile waits for the next one instead, from the moment for which it was woken.</summary>
    private Task<bool> EndLeaseAsync(
        Guid id, string leaseOwner, Action<UpdateSettersBuilder<JobRow>> set, CancellationToken cancellationToken) =>
        ChangeLeasedAsync(
            id,
            leaseOwner,
            setters =>
            {
                set(setters);
                setters
                    .SetProperty(row => row.Attempts, row => row.IsWoken ? 0 : row.Attempts)
                    .SetProperty(row => row.Steps, row => row.IsWoken ? "" : row.Steps)
                    .SetProperty(row => row.IsWoken, false)
                    .SetProperty(row => row.LeaseOwner, (string?)null)
                    .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null);
            },
            cancellationToken);

    private Task<bool> ChangeLeasedAsync(
        Guid id, string leaseOwner, Action<UpdateSettersBuilder<JobRow>> set, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context => await context.Set<JobRow>()
                .Where(row => row.Id == id && row.LeaseOwner == leaseOwner && row.State == Waiting)
                .ExecuteUpdateAsync(set, cancellationToken).ConfigureAwait(false) == 1,
            cancellationToken);
}
