using Microsoft.Extensions.Logging;

namespace SalesFlow.Video.Integrations;

/// <summary>Opens stored pairs. One that does not open ends the grant, as only the user can replace it.</summary>
internal sealed partial class PairReader(TokenVault vault, GrantEnding ending, IIntegrationObserver observer, ILogger<PairReader> logger)
{
    private const string KeyMissing = "token_key_missing";

    public Task<AccessToken> OpenAsync(Integration integration, StoredTokens tokens, CancellationToken cancellationToken) =>
        OpenAsync(integration, tokens, () => vault.Open(integration, tokens), cancellationToken);

    /// <summary>Returns the refresh token; null when the platform gave none.</summary>
    public Task<Secret?> OpenRefreshTokenAsync(Integration integration, StoredTokens tokens, CancellationToken cancellationToken) =>
        OpenAsync(integration, tokens, () => vault.OpenRefreshToken(integration, tokens), cancellationToken);

    private async Task<T> OpenAsync<T>(Integration integration, StoredTokens tokens, Func<T> open, CancellationToken cancellationToken)
    {
        try
        {
            return open();
        }
        catch (TokenKeyMissingException exception)
        {
            // Our own fault, which ends no grant: connecting again would help, and so does the key.
            LogKeyMissing(exception, integration.Id);
            if (integration.LastFailure != KeyMissing)
                await observer.OnRefreshFailedAsync(integration.Id, KeyMissing, cancellationToken).ConfigureAwait(false);
            throw new ReconnectRequiredException(integration.Platform, integration.Id);
        }
        catch (SalesFlowVideoException exception)
        {
            LogUnreadable(exception, integration.Id);
            throw await ending.EndAsync(
                integration, tokens.Version, PlatformErrorKind.Unauthorized, GrantEnd.Unreadable, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The key of the stored tokens of integration {IntegrationId} is not configured")]
    private partial void LogKeyMissing(Exception exception, IntegrationId integrationId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored tokens of integration {IntegrationId} do not open")]
    private partial void LogUnreadable(Exception exception, IntegrationId integrationId);
}
