using Microsoft.Extensions.Logging;

namespace SalesFlow.Video.Integrations;

/// <summary>Writes down that a grant is dead, whatever killed it.</summary>
internal sealed partial class GrantEnding(IIntegrationObserver observer, ILogger<GrantEnding> logger)
{
    /// <summary>Ends the grant of a stored pair; without effect when the pair was replaced meanwhile.</summary>
    /// <returns>What whoever asked for a token is told.</returns>
    public async Task<ReconnectRequiredException> EndAsync(
        Integration integration, long tokenVersion, PlatformErrorKind kind, string? reason, CancellationToken cancellationToken)
    {
        LogGrantEnded(integration.Id, integration.Platform, GrantEnd.Of(kind, reason));
        await observer.OnGrantRejectedAsync(integration.Id, tokenVersion, kind, reason, cancellationToken).ConfigureAwait(false);
        return new ReconnectRequiredException(integration.Platform, integration.Id, kind);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The grant of integration {IntegrationId} on {Platform} is dead ({Reason}); the user must connect again")]
    private partial void LogGrantEnded(IntegrationId integrationId, MeetingPlatform platform, string reason);
}
