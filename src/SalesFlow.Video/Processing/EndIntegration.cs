using Microsoft.Extensions.Logging;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Ends the integration of a user who removed this application at the platform, or is gone from the account there; tells the owner once.</summary>
internal sealed partial class EndIntegration(
    IIntegrationStore integrations, ITokenStore tokens, IIntegrationObserver observer, ILogger<EndIntegration> logger)
{
    /// <summary>Returns how many integrations were ended.</summary>
    public async Task<int> RunAsync(MeetingPlatform platform, PlatformSignal signal, CancellationToken cancellationToken)
    {
        if (signal.AccountId is null)
            return 0;

        var concerned = await integrations.ListAccountsAsync(platform, signal.AccountId, cancellationToken).ConfigureAwait(false);

        // Whoever connected again since then has a new grant, of which this message knows nothing.
        var isRemoved = signal.Kind == PlatformSignalKind.GrantRevoked;
        var reason = isRemoved ? PlatformErrorKind.Unauthorized : PlatformErrorKind.AccountGone;
        var ended = concerned.Where(integration => integration.ConnectedAt <= signal.HappenedAt).ToList();
        foreach (var integration in ended)
        {
            if (await tokens.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false) is { } pair)
                await observer.OnGrantRejectedAsync(integration.Id, pair.Version, reason, cancellationToken: cancellationToken).ConfigureAwait(false);

            // Whoever removes an application wants nothing of theirs to be left with it.
            if (isRemoved)
                await tokens.DeleteAsync(integration.Id, cancellationToken).ConfigureAwait(false);
            LogEnded(integration.Id, platform, signal.Kind);
        }

        return ended.Count;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Integration {IntegrationId} has ended, as {Platform} tells: {Reason}")]
    private partial void LogEnded(IntegrationId integrationId, MeetingPlatform platform, PlatformSignalKind reason);
}
