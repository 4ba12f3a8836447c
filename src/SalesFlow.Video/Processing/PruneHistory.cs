using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Deletes what is done and old, so that the tables stay small.</summary>
/// <remarks>Runs on every node: deleting what another one has deleted does nothing.</remarks>
internal sealed partial class PruneHistory(
    IJobStore jobs, IDeliveryStore deliveries, TimeProvider timeProvider, ILogger<PruneHistory> logger) : BackgroundService
{
    // A repeat is known by the row of the first, and platforms repeat for up to two days.
    private static readonly TimeSpan DeliveryAge = TimeSpan.FromDays(30);
    private static readonly TimeSpan JobAge = TimeSpan.FromDays(7);

    private static readonly TimeSpan Round = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstRound = TimeSpan.FromMinutes(10);

    // Small enough that no webhook waits long behind it.
    private const int ChunkSize = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstRound; ; pause = Round)
        {
            try
            {
                await Task.Delay(pause, timeProvider, stoppingToken).ConfigureAwait(false);
                await GoRoundAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(exception);
            }
        }
    }

    private async Task GoRoundAsync(CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        while (await jobs.DeleteDoneAsync(now - JobAge, ChunkSize, cancellationToken).ConfigureAwait(false) == ChunkSize)
        {
        }

        while (await deliveries.DeleteEndedAsync(now - DeliveryAge, ChunkSize, cancellationToken).ConfigureAwait(false) == ChunkSize)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old jobs and webhooks could not be deleted; the next round tries again")]
    private partial void LogRoundFailed(Exception exception);
}
