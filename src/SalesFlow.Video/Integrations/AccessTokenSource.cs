namespace SalesFlow.Video.Integrations;

/// <summary>The one way to an access token: fresh, refreshed at most once at a time, on however many nodes.</summary>
/// <remarks>Thread-safe. Ask it for every request and never keep what it returns: another caller may rotate the pair meanwhile.</remarks>
public sealed class AccessTokenSource
{
    private readonly ITokenStore _store;
    private readonly TokenFreshness _freshness;
    private readonly RefreshesUnderWay _refreshes;
    private readonly PairReader _pairs;
    private readonly GrantEnding _ending;

    internal AccessTokenSource(
        ITokenStore store, TokenFreshness freshness, RefreshesUnderWay refreshes, PairReader pairs, GrantEnding ending)
    {
        _store = store;
        _freshness = freshness;
        _refreshes = refreshes;
        _pairs = pairs;
        _ending = ending;
    }

    /// <summary>Makes a call with a token. When the platform refuses the token, the call is made once more with a newer one.</summary>
    /// <remarks>
    /// With a refused token nothing was done, so that even a write may be sent again. A token that is refused although it is new means that
    /// the user removed the application at the platform, and ends the grant; so does <see cref="PlatformErrorKind.AccountGone"/>.
    /// </remarks>
    /// <param name="integration">Whose account is called.</param>
    /// <param name="callAsync">Sends the request, and says with <see cref="PlatformErrorKind.Unauthorized"/> that the token was refused.</param>
    /// <param name="cancellationToken">Ends the waiting for a token.</param>
    /// <exception cref="ReconnectRequiredException">The grant is dead.</exception>
    /// <exception cref="PlatformException">The call failed, or no token was to be had; the grant is not in doubt.</exception>
    public async Task<T> CallAsync<T>(
        Integration integration, Func<Secret, Task<T>> callAsync, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callAsync);
        var token = await GetAsync(integration, cancellationToken: cancellationToken).ConfigureAwait(false);
        try
        {
            return await CallAsAsync(integration, token, callAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.Unauthorized)
        {
            token = await GetAsync(integration, refusedVersion: token.Version, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await CallAsAsync(integration, token, callAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.Unauthorized)
        {
            await RejectAsync(integration, token, cancellationToken).ConfigureAwait(false);
            throw EndOf(integration, exception);
        }
    }

    /// <summary>Returns a token that outlasts a request: by two minutes, or by a quarter of its life when it lives shortly.</summary>
    /// <remarks>A token that nothing can renew is returned until it ends.</remarks>
    /// <param name="integration">Whose token.</param>
    /// <param name="refusedVersion">The version of a token that the platform just refused; null when none was. A newer one is returned.</param>
    /// <param name="cancellationToken">Ends the waiting, not a refresh that others wait for too.</param>
    /// <exception cref="ReconnectRequiredException">The grant is dead.</exception>
    /// <exception cref="PlatformException">
    /// The platform could not be asked, or was asked in vain a moment ago and is left alone for as long as it wishes; the grant is not in doubt.
    /// </exception>
    public async Task<AccessToken> GetAsync(
        Integration integration, long? refusedVersion = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(integration);
        while (true)
        {
            if (integration.State != IntegrationState.Connected)
                throw new ReconnectRequiredException(integration.Platform, integration.Id, GrantEnd.KindOf(integration));

            var tokens = await _store.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false)
                ?? throw new ReconnectRequiredException(integration.Platform, integration.Id);
            if (tokens.Version != refusedVersion && await _freshness.LastsAsync(integration, tokens, cancellationToken).ConfigureAwait(false))
                return await _pairs.OpenAsync(integration, tokens, cancellationToken).ConfigureAwait(false);

            // Somebody else's refresh, joined here, may have ended with the token that was refused.
            var token = await _refreshes.JoinAsync(integration, tokens.Version).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (token.Version != refusedVersion)
                return token;
        }
    }

    /// <summary>Reports that the platform refused a token which was new: the user removed the application there, so the grant is dead.</summary>
    /// <remarks>Without effect when the pair was replaced meanwhile. <see cref="CallAsync{T}"/> does this by itself.</remarks>
    public Task RejectAsync(Integration integration, AccessToken refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(integration);
        return _ending.EndAsync(integration, refused.Version, PlatformErrorKind.Unauthorized, reason: null, cancellationToken);
    }

    /// <summary>Reports that the platform says that the user of a token is gone from the account: the grant is dead with the user.</summary>
    /// <remarks>Without effect when the pair was replaced meanwhile. <see cref="CallAsync{T}"/> does this by itself.</remarks>
    public Task ReportGoneAsync(Integration integration, AccessToken refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(integration);
        return _ending.EndAsync(integration, refused.Version, PlatformErrorKind.AccountGone, reason: null, cancellationToken);
    }

    private async Task<T> CallAsAsync<T>(
        Integration integration, AccessToken token, Func<Secret, Task<T>> callAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await callAsync(token.Value).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.AccountGone)
        {
            await ReportGoneAsync(integration, token, cancellationToken).ConfigureAwait(false);
            throw EndOf(integration, exception);
        }
    }

    private static ReconnectRequiredException EndOf(Integration integration, PlatformException exception) =>
        new(integration.Platform, integration.Id, exception.Kind)
        {
            Status = exception.Status,
            PlatformCode = exception.PlatformCode,
            TrackingId = exception.TrackingId,
        };
}
