using Microsoft.Extensions.Logging;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Ends an integration whose user removed this application at the platform: its tokens are deleted, the owner is told once.</summary>
internal sealed partial class RevokeGrant(
    IIntegrationStore integrations, ITokenStore tokens, IIntegrationObserver observer, ILogger<RevokeGrant> logger)
{
    /// <summary>Returns how many integrations were ended.</summary>
    public async Task<int> RunAsync(MeetingPlatform platform, PlatformSignal signal, CancellationToken cancellationToken)
    {
        if (signal.AccountId is null)
            return 0;

        var concerned = await integrations.ListAccountsAsync(platform, signal.AccountId, cancellationToken).ConfigureAwait(false);

        // Who connected again after the removal has a new grant, of which this message knows nothing.
        var ended = concerned.Where(integration => integration.ConnectedAt <= signal.HappenedAt).ToList();
        foreach (var integration in ended)
        {
            if (await tokens.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false) is { } pair)
                await observer.OnGrantRejectedAsync(integration.Id, pair.Version, PlatformErrorKind.Unauthorized, cancellationToken).ConfigureAwait(false);
            await tokens.DeleteAsync(integration.Id, cancellationToken).ConfigureAwait(false);
            LogRevoked(integration.Id, platform);
        }

        return ended.Count;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The user of integration {IntegrationId} removed this application on {Platform}")]
    private partial void LogRevoked(IntegrationId integrationId, MeetingPlatform platform);
}
