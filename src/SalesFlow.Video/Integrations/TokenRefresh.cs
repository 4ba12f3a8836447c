using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;

namespace SalesFlow.Video.Integrations;

/// <summary>Carries out one refresh: takes the lease across nodes, looks again, rotates, stores, and only then hands the token out.</summary>
internal sealed partial class TokenRefresh(
    ITokenStore store,
    TokenVault vault,
    PairReader pairs,
    GrantEnding ending,
    IServiceProvider services,
    IIntegrationObserver observer,
    NodeIdentity node,
    TimeProvider timeProvider,
    ILogger<TokenRefresh> logger)
{
    // The lease covers asking and a while of saving: it must not end under a pair that is rotated but not stored yet.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AskLimit = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan LongestSavePause = TimeSpan.FromSeconds(13);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private const int Attempts = 3;

    /// <summary>Returns a newer token than that of a version which is of no use any more.</summary>
    public async Task<AccessToken> RunAsync(Integration integration, long uselessVersion)
    {
        using var limit = new CancellationTokenSource(Limit, timeProvider);
        while (true)
        {
            var now = timeProvider.GetUtcNow();
            var holdsLease = await store.TryLeaseAsync(integration.Id, node.Name, now, Lease, limit.Token).ConfigureAwait(false);

            // Looked up after the lease, and after each lost race for it: whoever held it may have just rotated.
            var tokens = await FindAsync(integration, limit.Token).ConfigureAwait(false);
            if (tokens.Version != uselessVersion && tokens.ExpiresAt > now)
            {
                if (holdsLease)
                    await store.ReleaseLeaseAsync(integration.Id, node.Name, limit.Token).ConfigureAwait(false);
                return await pairs.OpenAsync(integration, tokens, limit.Token).ConfigureAwait(false);
            }

            if (holdsLease)
                return await RotateAsync(integration, tokens, limit.Token).ConfigureAwait(false);

            await WaitAsync(integration, Poll, limit.Token).ConfigureAwait(false);
        }
    }

    private async Task<AccessToken> RotateAsync(Integration integration, StoredTokens tokens, CancellationToken cancellationToken)
    {
        // A grant that nothing can renew has ended.
        if (await OpenRefreshTokenAsync(integration, tokens, cancellationToken).ConfigureAwait(false) is not { } refreshToken)
            return await GiveUpAsync(integration, tokens, new(Reason: GrantEnd.NotRenewable), cancellationToken).ConfigureAwait(false);

        var answer = await AskAsync(integration.Platform, refreshToken, cancellationToken).ConfigureAwait(false);
        VideoTelemetry.TokenRefreshes.Add(1, new TagList
        {
            { "platform", integration.Platform.Name },
            { "outcome", answer.GetType().Name },
        });

        if (answer is TokenAnswer.Granted granted)
            return await StoreAsync(integration, tokens, granted.Grant, cancellationToken).ConfigureAwait(false);

        if (answer is TokenAnswer.GrantRejected rejection)
            return await GiveUpAsync(integration, tokens, rejection, cancellationToken).ConfigureAwait(false);

        await store.ReleaseLeaseAsync(integration.Id, node.Name, cancellationToken).ConfigureAwait(false);
        throw await ReportAsync(integration, answer, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Secret?> OpenRefreshTokenAsync(Integration integration, StoredTokens tokens, CancellationToken cancellationToken)
    {
        try
        {
            return await pairs.OpenRefreshTokenAsync(integration, tokens, cancellationToken).ConfigureAwait(false);
        }
        catch (ReconnectRequiredException)
        {
            await store.ReleaseLeaseAsync(integration.Id, node.Name, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<TokenAnswer> AskAsync(MeetingPlatform platform, Secret refreshToken, CancellationToken cancellationToken)
    {
        var client = services.GetRequiredKeyedService<IOAuthClient>(platform);
        using var limit = new CancellationTokenSource(AskLimit, timeProvider);
        using var asking = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var answer = await client.RefreshAsync(refreshToken, asking.Token).ConfigureAwait(false);

                // A lost answer may hide a rotation. Platforms accept the old token for a moment only, so ask again at once.
                if (answer is not TokenAnswer.Failed { RetryAfter: null } || attempt == Attempts)
                    return answer;

                await Task.Delay(Poll * attempt, timeProvider, asking.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (asking.IsCancellationRequested)
        {
            return new TokenAnswer.Failed(RetryAfter: null);
        }
    }

    private async Task<AccessToken> StoreAsync(
        Integration integration, StoredTokens replaced, TokenGrant grant, CancellationToken cancellationToken)
    {
        var sealedTokens = vault.Seal(integration, grant, replaced);
        if (!await SaveAsync(integration, sealedTokens, replaced.Version, cancellationToken).ConfigureAwait(false))
        {
            // Consent was renewed meanwhile, or the account disconnected: that pair, or its absence, wins.
            var winner = await FindAsync(integration, cancellationToken).ConfigureAwait(false);
            return winner.Version != replaced.Version
                ? await pairs.OpenAsync(integration, winner, cancellationToken).ConfigureAwait(false)
                : throw new TokenConcurrencyException(integration.Id);
        }

        LogRefreshed(integration.Id, integration.Platform);
        await observer.OnRefreshedAsync(integration.Id, cancellationToken).ConfigureAwait(false);
        return new AccessToken(grant.AccessToken, replaced.Version + 1);
    }

    /// <summary>Saves a rotated pair. The old one is dead by now, so a store that is down for a moment must not cost the connection.</summary>
    private async Task<bool> SaveAsync(Integration integration, StoredTokens tokens, long readVersion, CancellationToken cancellationToken)
    {
        for (var pause = Poll; ; pause *= 2)
        {
            try
            {
                return await store.SaveAsync(integration.Id, tokens, readVersion, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && pause < LongestSavePause)
            {
                LogSaveFailed(exception, integration.Id);
                await Task.Delay(pause, timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<AccessToken> GiveUpAsync(
        Integration integration, StoredTokens rejected, TokenAnswer.GrantRejected rejection, CancellationToken cancellationToken)
    {
        var stored = await FindAsync(integration, cancellationToken).ConfigureAwait(false);
        if (stored.Version != rejected.Version)
            return await pairs.OpenAsync(integration, stored, cancellationToken).ConfigureAwait(false);

        var kind = rejection.IsAccountGone ? PlatformErrorKind.AccountGone : PlatformErrorKind.Unauthorized;
        var end = await ending.EndAsync(integration, rejected.Version, kind, rejection.Reason, cancellationToken).ConfigureAwait(false);
        await store.ReleaseLeaseAsync(integration.Id, node.Name, cancellationToken).ConfigureAwait(false);
        throw end;
    }

    private async Task<PlatformException> ReportAsync(Integration integration, TokenAnswer answer, CancellationToken cancellationToken)
    {
        var clientCode = (answer as TokenAnswer.ClientRejected)?.ErrorCode;
        LogRefreshFailed(integration.Id, integration.Platform, clientCode ?? "no_answer");
        await observer.OnRefreshFailedAsync(integration.Id, clientCode ?? "no_answer", cancellationToken).ConfigureAwait(false);
        return clientCode is not null
            ? new PlatformException(integration.Platform, PlatformErrorKind.Misconfigured,
                $"'{integration.Platform}' refuses this application's own credentials ({clientCode}). Check client id and secret in the configuration.")
            : new PlatformException(integration.Platform, PlatformErrorKind.Unreachable,
                $"'{integration.Platform}' gave no new access token at the moment. Try again later.")
            { RetryAfter = (answer as TokenAnswer.Failed)?.RetryAfter };
    }

    private async Task<StoredTokens> FindAsync(Integration integration, CancellationToken cancellationToken) =>
        await store.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false)
            ?? throw new ReconnectRequiredException(integration.Platform, integration.Id);

    private async Task WaitAsync(Integration integration, TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, timeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new PlatformException(integration.Platform, PlatformErrorKind.Unreachable,
                $"Another node's refresh of integration {integration.Id} did not end in time. Try again later.", exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Access token of integration {IntegrationId} on {Platform} refreshed")]
    private partial void LogRefreshed(IntegrationId integrationId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Saving the rotated tokens of integration {IntegrationId} failed; trying again")]
    private partial void LogSaveFailed(Exception exception, IntegrationId integrationId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Refreshing integration {IntegrationId} on {Platform} failed with {ErrorCode}")]
    private partial void LogRefreshFailed(IntegrationId integrationId, MeetingPlatform platform, string errorCode);
}
