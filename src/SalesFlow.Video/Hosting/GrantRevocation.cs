using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Hosting;

/// <summary>Ends a grant at its platform, with the token that the platform wants for it.</summary>
internal sealed partial class GrantRevocation(
    IServiceProvider services, ITokenStore tokens, AccessTokenSource source, PairReader pairs, ILogger<GrantRevocation> logger)
{
    /// <summary>Tries it: a platform that cannot be asked keeps nobody connected here.</summary>
    public async Task TryAsync(Integration integration, CancellationToken cancellationToken)
    {
        try
        {
            var client = services.GetRequiredKeyedService<IOAuthClient>(integration.Platform);
            var refreshToken = client.RevokesRefreshToken
                ? await FindRefreshTokenAsync(integration, cancellationToken).ConfigureAwait(false)
                : null;
            var token = refreshToken ?? (await source.GetAsync(integration, cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
            await client.RevokeAsync(token, cancellationToken).ConfigureAwait(false);
        }
        catch (SalesFlowVideoException exception)
        {
            LogRevokeFailed(exception, integration.Id, integration.Platform);
        }
    }

    private async Task<Secret?> FindRefreshTokenAsync(Integration integration, CancellationToken cancellationToken) =>
        await tokens.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false) is { } pair
            ? await pairs.OpenRefreshTokenAsync(integration, pair, cancellationToken).ConfigureAwait(false)
            : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The grant of integration {IntegrationId} could not be revoked at {Platform}; its tokens are deleted here")]
    private partial void LogRevokeFailed(Exception exception, IntegrationId integrationId, MeetingPlatform platform);
}
