namespace SalesFlow.Video.Integrations;

/// <summary>Speaks OAuth 2.0 with one platform; registered keyed by <see cref="MeetingPlatform"/>. Implementations are thread-safe.</summary>
/// <remarks>
/// <see cref="OAuthClient"/> does all that is the same everywhere. Credentials are read from the options per call, so that a rotated client
/// secret takes effect at once.
/// </remarks>
public interface IOAuthClient
{
    /// <summary>How the platform names itself in <c>iss</c> of a callback (RFC 9207): a callback with another name is refused; null to check nothing.</summary>
    string? Issuer => null;

    /// <summary>True when <see cref="RevokeAsync"/> wants the refresh token; false, the default, for the access token.</summary>
    bool RevokesRefreshToken => false;

    /// <summary>Builds the address of the consent page.</summary>
    Uri BuildAuthorizationUri(AuthorizationRequest request);

    /// <summary>Exchanges an authorization code for the first token pair. Never throws for what the platform answers.</summary>
    Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken = default);

    /// <summary>Exchanges a refresh token for a new pair. Never throws for what the platform answers.</summary>
    Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken = default);

    /// <summary>Asks who a fresh grant belongs to.</summary>
    /// <exception cref="PlatformException">The platform did not tell.</exception>
    Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken = default);

    /// <summary>Ends a grant at the platform; a grant that is dead already counts as ended.</summary>
    /// <param name="token">The refresh token when <see cref="RevokesRefreshToken"/> and there is one; else the access token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PlatformException">The platform could not be asked.</exception>
    Task RevokeAsync(Secret token, CancellationToken cancellationToken = default);
}
