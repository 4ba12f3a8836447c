using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Gives received deliveries their jobs: at once those of this node, and within a second what another one left.</summary>
/// <remarks>Runs on every node; the store gives each delivery one job.</remarks>
internal sealed partial class DispatchDeliveries(
    IDeliveryStore deliveries,
    DeliverySignal signal,
    JobSignal jobs,
    TimeProvider timeProvider,
    ILogger<DispatchDeliveries> logger) : BackgroundService
{
    private const int ChunkSize = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(2);

    // Under load the database has commits of webhooks to make; deliveries that gather meanwhile are dispatched together.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    // As many as a worker that is held back can do meanwhile.
    private const int HeldBackChunkSize = 2;
    private static readonly TimeSpan HeldBackRest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var (pause, isAll) = await TryDispatchAsync(stoppingToken).ConfigureAwait(false);

                // In real time, as the job worker looks: a clock that stands still in a test must not stop the work.
                await Task.Delay(pause, stoppingToken).ConfigureAwait(false);
                if (isAll)
                    await signal.WaitAsync(Rest, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping; what is left has its row, and another look finds it.
        }
    }

    /// <summary>Returns how long to rest, and whether nothing was left.</summary>
    private async Task<(TimeSpan Pause, bool IsAll)> TryDispatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var limit = jobs.IsHeldBack ? HeldBackChunkSize : ChunkSize;
                var dispatched = await deliveries.DispatchAsync(timeProvider.GetUtcNow(), limit, cancellationToken).ConfigureAwait(false);
                if (dispatched > 0)
                    jobs.Raise();
                if (dispatched < limit)
                    return (Breath, true);
                if (limit == HeldBackChunkSize)
                    return (HeldBackRest, false);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogDispatchFailed(exception);
            return (RestAfterFailure, true);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Received webhooks could not be given their jobs; trying again in a moment")]
    private partial void LogDispatchFailed(Exception exception);
}
