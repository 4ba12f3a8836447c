using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>A job that another node attempted more often than any job may fail.</summary>
internal static class WornOutJob
{
    private const int Attempts = 60;
    private const string Error = "Elsewhere.";

    public static async Task WearOutAsync(this IJobStore jobs, Job job, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await jobs.TryLeaseAsync(job.Id, "other-node", job.CreatedAt, TimeSpan.FromSeconds(30), cancellationToken);
            await jobs.RescheduleAsync(job.Id, "other-node", job.DueAt, null, Error, cancellationToken);
        }
    }

    /// <summary>Waits until this node has attempted it as well, whatever came of that; looks of the background take turns.</summary>
    public static async Task WaitForNextAttemptAsync(this IJobStore jobs, Job job, FakeTimeProvider clock, CancellationToken cancellationToken)
    {
        while (await jobs.FindAsync(job.Id, cancellationToken) is { State: JobState.Waiting, LastError: Error })
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, cancellationToken);
        }
    }
}
