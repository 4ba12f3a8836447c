using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;

namespace SalesFlow.Video.Jobs;

/// <summary>
/// What an engine calls: leases due jobs for this node, keeps the leases alive, runs the jobs, writes down what came of them. Thread-safe.
/// </summary>
/// <remarks>
/// An engine decides when to look and how many jobs to run at once; it is a hosted service that is chosen with <c>UseJobEngine</c>.
/// It may lease nothing for a while, or stop: no job is lost by that. Every rule that an engine has to keep is in the contract suite
/// that the built-in one passes.
/// </remarks>
[Experimental("SFV0001")]
public sealed partial class JobRunner
{
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, IJobHandler> _handlers;
    private readonly ConcurrentDictionary<Guid, bool> _running = [];
    private readonly IJobStore _store;
    private readonly NodeIdentity _node;
    private readonly JobSignal _signal;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<JobRunner> _logger;

    internal JobRunner(
        IEnumerable<IJobHandler> handlers,
        IJobStore store,
        NodeIdentity node,
        JobSignal signal,
        TimeProvider timeProvider,
        ILogger<JobRunner> logger)
    {
        _handlers = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);
        _store = store;
        _node = node;
        _signal = signal;
        _timeProvider = timeProvider;
        _logger = logger;
    }

    /// <summary>True while the node answers a rush of webhooks: an engine then runs one job at a time.</summary>
    public bool IsHeldBack => _signal.IsHeldBack;

    /// <summary>Leases due jobs for this node, the longest due first; each must be handed to <see cref="RunAsync"/> soon.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The jobs; empty when none is due.</returns>
    public Task<IReadOnlyList<Job>> LeaseDueAsync(int limit, CancellationToken cancellationToken = default) =>
        _store.LeaseDueAsync(_node.Name, _timeProvider.GetUtcNow(), Lease, limit, cancellationToken);

    /// <summary>Waits until this node has caused work, or the limit has passed: then it is worth looking for due jobs.</summary>
    public Task WaitForWorkAsync(TimeSpan limit, CancellationToken cancellationToken = default) => _signal.WaitAsync(limit, cancellationToken);

    /// <summary>Runs one job at once, for a caller that waits; it stays with the workers when somebody else has it or the time is up.</summary>
    internal async Task TryRunNowAsync(Guid id, TimeSpan limit, CancellationToken cancellationToken)
    {
        var job = await _store.TryLeaseAsync(id, _node.Name, _timeProvider.GetUtcNow(), Lease, cancellationToken).ConfigureAwait(false);
        if (job is null)
            return;

        using var attempt = new CancellationTokenSource(limit, _timeProvider);
        await RunAsync(job, attempt.Token).ConfigureAwait(false);
    }

    /// <summary>Makes one attempt at a job that this node has leased, and writes down what came of it.</summary>
    /// <param name="job">A job that <see cref="LeaseDueAsync"/> returned.</param>
    /// <param name="cancellationToken">Stops the attempt; the job is then put back for another one.</param>
    /// <remarks>
    /// Throws only when the outcome could not be written: the lease then runs out, and the job is run again. Returns at once when this
    /// node is still at an earlier attempt of the job, which then goes on.
    /// </remarks>
    public async Task RunAsync(Job job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);

        // A node that stood still for longer than a lease leases its own work again: it has it, and is at it.
        if (!_running.TryAdd(job.Id, true))
            return;

        using var activity = VideoTelemetry.Activities.StartActivity($"job {job.Kind}");
        var result = await AttemptAsync(job, cancellationToken).ConfigureAwait(false);

        // Written with no token: an attempt whose outcome is known must not be forgotten because its time is up.
        if (!await WriteAsync(job, result).ConfigureAwait(false))
            LogLeaseLost(job.Kind, job.Id);
        VideoTelemetry.Jobs.Add(1, new TagList { { "kind", job.Kind }, { "outcome", result.GetType().Name } });
    }

    private async Task<JobResult> AttemptAsync(Job job, CancellationToken cancellationToken)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heartbeat = KeepLeaseAsync(job, attempt);
        try
        {
            return await HandleAsync(job, attempt.Token).ConfigureAwait(false);
        }
        finally
        {
            await attempt.CancelAsync().ConfigureAwait(false);
            await heartbeat.ConfigureAwait(false);

            // Before the outcome is written, after which it may be leased for the next attempt.
            _running.TryRemove(job.Id, out _);
        }
    }

    private async Task<JobResult> HandleAsync(Job job, CancellationToken cancellationToken)
    {
        if (!_handlers.TryGetValue(job.Kind, out var handler))
            return new JobResult.Again($"This version knows no job of kind '{job.Kind}'.", TimeSpan.FromMinutes(5));

        try
        {
            return await handler.RunAsync(job, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new JobResult.Again("The attempt was stopped before it ended.");
        }
        catch (Exception exception)
        {
            LogAttemptFailed(exception, job.Kind, job.Id, job.Attempts);
            var error = exception.GetType().Name;
            return job.Attempts < JobBackoff.MaxAttempts ? new JobResult.Again(error) : new JobResult.Dead(error);
        }
    }

    private Task<bool> WriteAsync(Job job, JobResult result) => result switch
    {
        JobResult.Finished => _store.CompleteAsync(job.Id, _node.Name, _timeProvider.GetUtcNow()),
        JobResult.Again again => _store.RescheduleAsync(
            job.Id, _node.Name, _timeProvider.GetUtcNow() + (again.After ?? JobBackoff.After(job.Attempts)), again.Progress, again.Error),
        JobResult.Dead dead => _store.BuryAsync(job.Id, _node.Name, dead.Error),
        _ => throw new UnreachableException(),
    };

    private async Task KeepLeaseAsync(Job job, CancellationTokenSource attempt)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Lease / 3, _timeProvider, attempt.Token).ConfigureAwait(false);
                var until = _timeProvider.GetUtcNow() + Lease;
                if (!await _store.TryRenewAsync(job.Id, _node.Name, until, attempt.Token).ConfigureAwait(false))
                    await attempt.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The attempt ended.
        }
        catch (Exception exception)
        {
            // Without a renewal the lease runs out and another node takes over: this one must stop.
            LogRenewalFailed(exception, job.Kind, job.Id);
            await attempt.CancelAsync().ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Kind} {JobId} failed in attempt {Attempt}; it will be tried again")]
    private partial void LogAttemptFailed(Exception exception, string kind, Guid jobId, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Kind} {JobId} was taken over by another node while it ran here")]
    private partial void LogLeaseLost(string kind, Guid jobId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of job {Kind} {JobId} could not be renewed; the attempt is stopped")]
    private partial void LogRenewalFailed(Exception exception, string kind, Guid jobId);
}
