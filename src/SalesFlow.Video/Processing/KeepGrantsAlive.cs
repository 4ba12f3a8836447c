using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Processing;

/// <summary>Refreshes integrations that nobody has used for a long time, before the platform forgets their grants.</summary>
/// <remarks>Runs on every node; the refresh lease makes sure that each grant is refreshed once.</remarks>
internal sealed partial class KeepGrantsAlive(
    ITokenStore tokens,
    IIntegrationStore integrations,
    AccessTokenSource source,
    TimeProvider timeProvider,
    ILogger<KeepGrantsAlive> logger) : BackgroundService
{
    // Refresh tokens last 90 days at the strictest platform.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromDays(45);
    private static readonly TimeSpan Round = TimeSpan.FromHours(6);

    // Soon, because a node may be restarted more often than a round takes; not at once, when everything starts.
    private static readonly TimeSpan FirstRound = TimeSpan.FromMinutes(5);
    private const int PageSize = 200;

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
        IntegrationId? last = null;
        while (true)
        {
            var page = await tokens.ListAsync(last, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var (id, pair) in page)
            {
                if (IsDue(pair))
                    await RefreshAsync(id, cancellationToken).ConfigureAwait(false);
            }

            if (page.Count < PageSize)
                return;
            last = page[^1].Key;
        }
    }

    /// <summary>True when nobody used a pair for long, or when it has ended for good, which its owner is to know.</summary>
    private bool IsDue(StoredTokens pair) =>
        pair.ExpiresAt + (pair.RefreshToken is null ? TimeSpan.Zero : LongestIdle) < timeProvider.GetUtcNow();

    private async Task RefreshAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        if (await integrations.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { State: IntegrationState.Connected } integration)
            return;

        try
        {
            await source.GetAsync(integration, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (SalesFlowVideoException exception)
        {
            // Written down by the refresh itself; the next round tries again where that can help.
            LogRefreshFailed(exception, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Idle integrations could not be looked through; the next round tries again")]
    private partial void LogRoundFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Idle integration {IntegrationId} could not be refreshed")]
    private partial void LogRefreshFailed(Exception exception, IntegrationId integrationId);
}
