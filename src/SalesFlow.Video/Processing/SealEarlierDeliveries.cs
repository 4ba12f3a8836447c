using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Seals, when the application starts, the bodies that an earlier version stored as they were.</summary>
/// <remarks>Runs on every node: what another one was faster with is left alone.</remarks>
internal sealed partial class SealEarlierDeliveries(DeliverySealing sealing, ILogger<SealEarlierDeliveries> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await sealing.SealAsync(stoppingToken).ConfigureAwait(false) is var count and > 0)
                LogSealed(count);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogNotSealed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The bodies of {Count} webhooks that an earlier version stored are encrypted now")]
    private partial void LogSealed(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Webhooks that an earlier version stored could not be encrypted; the next start tries again")]
    private partial void LogNotSealed(Exception exception);
}
