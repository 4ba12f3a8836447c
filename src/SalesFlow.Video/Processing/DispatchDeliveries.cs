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
    private const int ChunkSize = 500;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(2);

    // Under load the database has commits of webhooks to make; deliveries that gather meanwhile are dispatched together.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var isDone = await TryDispatchAsync(stoppingToken).ConfigureAwait(false);

                // In real time, as the job worker looks: a clock that stands still in a test must not stop the work.
                await Task.Delay(isDone ? Breath : RestAfterFailure, stoppingToken).ConfigureAwait(false);
                await signal.WaitAsync(Rest, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping; what is left has its row, and another look finds it.
        }
    }

    private async Task<bool> TryDispatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            int dispatched;
            do
            {
                dispatched = await deliveries.DispatchAsync(timeProvider.GetUtcNow(), ChunkSize, cancellationToken).ConfigureAwait(false);
                if (dispatched > 0)
                    jobs.Raise();
            }
            while (dispatched == ChunkSize);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogDispatchFailed(exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Received webhooks could not be given their jobs; trying again in a moment")]
    private partial void LogDispatchFailed(Exception exception);
}
