using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SalesFlow.Video.Jobs;

/// <summary>The built-in engine: looks for due jobs, runs a few at a time, rests when there are none.</summary>
internal sealed partial class JobWorker(JobRunner runner, JobSignal signal, ILogger<JobWorker> logger) : BackgroundService, IJobEngine
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    // For a database one job is as much work as a few hundred webhooks.
    private static readonly TimeSpan RestWhenHeldBack = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<Task, bool> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var rest = await LookAsync(stoppingToken).ConfigureAwait(false);
                if (runner.IsHeldBack)
                    await Task.Delay(RestWhenHeldBack, stoppingToken).ConfigureAwait(false);
                else
                    await runner.WaitForWorkAsync(rest, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }

        // What runs is told to stop and writes down how far it came, while the stores are still there. What does not stop is left
        // behind: its lease runs out, and another node goes on.
        await Task.WhenAny(Task.WhenAll(_running.Keys), Task.Delay(StopLimit, CancellationToken.None)).ConfigureAwait(false);
    }

    private async Task<TimeSpan> LookAsync(CancellationToken stoppingToken)
    {
        var free = (runner.IsHeldBack ? 1 : AtOnce) - _running.Count;
        if (free <= 0)
            return Rest;

        try
        {
            foreach (var job in await runner.LeaseDueAsync(free, stoppingToken).ConfigureAwait(false))
            {
                var run = RunAsync(job, stoppingToken);
                _running.TryAdd(run, true);
                _ = run.ContinueWith(ended => { _running.TryRemove(ended, out _); signal.Raise(); }, TaskScheduler.Default);
            }

            return Rest;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception)
        {
            LogLookFailed(exception);
            return RestAfterFailure;
        }
    }

    private async Task RunAsync(Job job, CancellationToken stoppingToken)
    {
        // Off the loop: a handler that never awaits must not hold up the others.
        await Task.Yield();
        try
        {
            await runner.RunAsync(job, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The outcome could not be written. The lease runs out and the job is run again.
            LogWriteFailed(exception, job.Kind, job.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Due jobs could not be read; looking again in a moment")]
    private partial void LogLookFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outcome of job {Kind} {JobId} could not be stored; it will run again")]
    private partial void LogWriteFailed(Exception exception, string kind, Guid jobId);
}
