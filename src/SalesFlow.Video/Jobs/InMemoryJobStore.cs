using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Jobs;

/// <summary>Keeps jobs in this process.</summary>
internal sealed class InMemoryJobStore(MeetingOutbox outbox, EventLog events, JobOutbox deliveries) : IJobStore
{
    private readonly Lock _lock = new();

    // In the order in which they were stored, which is the order of jobs with one key.
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

    public Task<bool> CompleteAsync(Guid id, string leaseOwner, DateTimeOffset now, CancellationToken cancellationToken) =>
        EndLeaseAsync(id, leaseOwner, job => job with { State = JobState.Done, EndedAt = now });

    public Task<bool> RescheduleAsync(
        Guid id, string leaseOwner, DateTimeOffset dueAt, string? progress, string error, CancellationToken cancellationToken) =>
        EndLeaseAsync(id, leaseOwner, job => job with { DueAt = dueAt, Progress = progress, LastError = error });

    public Task<bool> BuryAsync(Guid id, string leaseOwner, string error, CancellationToken cancellationToken) =>
        EndLeaseAsync(id, leaseOwner, job => job with { State = JobState.Dead, LastError = error });

    public Task WakeAsync(Job job, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TakeOver();
            AddOrWake(job);
            return Task.CompletedTask;
        }
    }

    public Task<bool> TryNoteStepAsync(Guid id, string leaseOwner, string step, CancellationToken cancellationToken) =>
        ChangeAsync(id, leaseOwner, job => job.Steps.Contains(step) ? job : job with { Steps = [.. job.Steps, step] });

    public Task<Job?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TakeOver();
            return Task.FromResult(_jobs.Find(job => job.Id == id));
        }
    }

    public Task<IReadOnlyList<Job>> ListAsync(JobQuery query, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            TakeOver();
            var latestFirst = Enumerable.Reverse(_jobs);
            if (query.Before is { } before)
                latestFirst = latestFirst.SkipWhile(job => job.Id != before).Skip(1);
            return Task.FromResult<IReadOnlyList<Job>>(
            [
                .. latestFirst
                    .Where(job => (query.State is null || job.State == query.State) && (query.Kind is null || job.Kind == query.Kind))
                    .Take(query.Limit),
            ]);
        }
    }

    public Task<bool> RerunAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var index = _jobs.FindIndex(job => job.Id == id && job.State == JobState.Dead);
            if (index >= 0)
                _jobs[index] = _jobs[index] with { State = JobState.Waiting, Attempts = 0, DueAt = now, Progress = null };
            return Task.FromResult(index >= 0);
        }
    }

    public Task<int> DeleteDoneAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var ended = _jobs.Where(job => job.State == JobState.Done && job.EndedAt < before).Take(limit).ToHashSet();
            return Task.FromResult(_jobs.RemoveAll(ended.Contains));
        }
    }

    private void TakeOver()
    {
        _jobs.AddRange(outbox.Drain().Select(OutboxJobs.Of));
        _jobs.AddRange(events.Drain().SelectMany(OutboxJobs.Of));
        foreach (var job in deliveries.Drain())
            AddOrWake(job);
    }

    private void AddOrWake(Job job)
    {
        var index = _jobs.FindIndex(known => known.Id == job.Id);
        if (index < 0)
        {
            _jobs.Add(job);
            return;
        }

        var stored = _jobs[index];
        _jobs[index] = stored switch
        {
            { State: not JobState.Waiting } => job,
            { LeaseOwner: not null, IsWoken: false } => stored with { IsWoken = true, DueAt = job.DueAt },
            _ => stored with { DueAt = job.DueAt < stored.DueAt ? job.DueAt : stored.DueAt },
        };
    }

    private bool IsFree(Job job, DateTimeOffset now) => job.State == JobState.Waiting
        && (job.LeaseOwner is null || job.LeaseUntil <= now)
        && (job.OrderKey is null || FirstOf(job.OrderKey).Id == job.Id);

    private Job FirstOf(string orderKey) => _jobs.First(job => job.OrderKey == orderKey && job.State == JobState.Waiting);

    private Job LeaseTo(Job job, string leaseOwner, DateTimeOffset until) =>
        _jobs[_jobs.IndexOf(job)] = job with
        {
            LeaseOwner = leaseOwner,
            LeaseUntil = until,
            Attempts = job.Attempts + 1,
            IsWoken = false,
        };

    /// <summary>Ends an attempt; a job that was woken meanwhile waits for the next one instead, from the moment for which it was woken.</summary>
    private Task<bool> EndLeaseAsync(Guid id, string leaseOwner, Func<Job, Job> end) => ChangeAsync(
        id,
        leaseOwner,
        job => (job.IsWoken ? job with { Attempts = 0, Progress = null, Steps = [] } : end(job)) with { LeaseOwner = null, LeaseUntil = default, IsWoken = false });

    private Task<bool> ChangeAsync(Guid id, string leaseOwner, Func<Job, Job> change)
    {
        lock (_lock)
        {
            var index = _jobs.FindIndex(job => job.Id == id && job.LeaseOwner == leaseOwner && job.State == JobState.Waiting);
            if (index < 0)
                return Task.FromResult(false);

            _jobs[index] = change(_jobs[index]);
            return Task.FromResult(true);
        }
    }
}
