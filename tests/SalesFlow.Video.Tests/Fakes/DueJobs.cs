using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>Takes the place of the workers, for a test that must know when everything due is done.</summary>
internal static class DueJobs
{
    /// <summary>Does what is due, and what comes due by that, until nothing is.</summary>
    /// <param name="runner">Where the jobs are.</param>
    /// <param name="pass">Lets the clock run a little while jobs wait for it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task RunDueAsync(this JobRunner runner, Action pass, CancellationToken cancellationToken)
    {
        while (await runner.LeaseDueAsync(10, cancellationToken) is { Count: > 0 } due)
        {
            var running = Task.WhenAll(due.Select(job => runner.RunAsync(job, cancellationToken)));
            while (!running.IsCompleted)
            {
                pass();
                await Task.Delay(1, cancellationToken);
            }

            await running;
        }
    }
}
