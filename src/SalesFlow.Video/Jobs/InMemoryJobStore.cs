using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Jobs;

/// <summary>Keeps jobs in this process.</summary>
internal sealed class InMemoryJobStore(MeetingOutbox outbox, EventLog events) : IJobStore
{
    private readonly Lock _lock = new();

    // In the order in which they were stored, which is the order of jobs with one key. Ended jobs leave.
    private readonly List<Job> _jobs = [];

    public Task<IReadOnlyList<Job>> LeaseDueAsync(
        string leaseOwner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TakeOver();
            var due = _jobs.Where(job => job.DueAt <= now && IsFree(job, now)).OrderBy(job => job.DueAt).Take(limit).ToList();
            return Task.FromResult<IReadOnlyList<Job>>([.. due.Select(job => LeaseTo(job, leaseOwner, now + lease))]);
        }
    }

    public Task<Job?> TryLeaseAsync(Guid id, string leaseOwner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TakeOver();
            var job = _jobs.Find(candidate => candidate.Id == id && IsFree(candidate, now));
            return Task.FromResult(job is null ? null : LeaseTo(job, leaseOwner, now + lease));
        }
    }

    public Task<bool> TryRenewAsync(Guid id, string leaseOwner, DateTimeOffset until, CancellationToken cancellationToken) =>
        ChangeAsync(id, leaseOwner, job => job with { LeaseUntil = until });

    public Task<bool> CompleteAsync(Guid id, string leaseOwner, CancellationToken cancellationToken) =>
        ChangeAsync(id, leaseOwner, job => job with { State = JobState.Done, LeaseOwner = null });

    public Task<bool> RescheduleAsync(
        Guid id, string leaseOwner, DateTimeOffset dueAt, string? progress, string error, CancellationToken cancellationToken) =>
        ChangeAsync(id, leaseOwner, job => job with { DueAt = dueAt, Progress = progress, LastError = error, LeaseOwner = null });

    public Task<bool> BuryAsync(Guid id, string leaseOwner, string error, CancellationToken cancellationToken) =>
        ChangeAsync(id, leaseOwner, job => job with { State = JobState.Dead, LastError = error, LeaseOwner = null });

    private void TakeOver()
    {
        _jobs.AddRange(outbox.Drain().Select(OutboxJobs.Of));
        _jobs.AddRange(events.Drain().SelectMany(OutboxJobs.Of));
    }

    private bool IsFree(Job job, DateTimeOffset now) => job.State == JobState.Waiting
        && (job.LeaseOwner is null || job.LeaseUntil <= now)
        && (job.OrderKey is null || FirstOf(job.OrderKey).Id == job.Id);

    private Job FirstOf(string orderKey) => _jobs.First(job => job.OrderKey == orderKey && job.State == JobState.Waiting);

    private Job LeaseTo(Job job, string leaseOwner, DateTimeOffset until) =>
        _jobs[_jobs.IndexOf(job)] = job with { LeaseOwner = leaseOwner, LeaseUntil = until, Attempts = job.Attempts + 1 };

    private Task<bool> ChangeAsync(Guid id, string leaseOwner, Func<Job, Job> change)
    {
        lock (_lock)
        {
            var index = _jobs.FindIndex(job => job.Id == id && job.LeaseOwner == leaseOwner && job.State == JobState.Waiting);
            if (index < 0)
                return Task.FromResult(false);

            _jobs[index] = change(_jobs[index]);
            if (_jobs[index].State == JobState.Done)
                _jobs.RemoveAt(index);
            return Task.FromResult(true);
        }
    }
}
