using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>What sets one platform's OAuth apart from another's; what RFC 6749 and 7636 say is the same for all.</summary>
internal interface IOAuthDialect
{
    /// <summary>The platform's name on the consent page.</summary>
    string PlatformName { get; }

    TimeSpan CodeLifetime { get; }

    TimeSpan AccessLifetime { get; }

    TimeSpan RefreshLifetime { get; }

    /// <summary>Whether each refresh hands out a new refresh token. Where not, the one of the consent stays.</summary>
    bool RotatesRefreshTokens { get; }

    /// <summary>How long a refresh token still works after it was rotated, zero for not at all; null where rotation ends nothing.</summary>
    TimeSpan? RefreshTokenGrace { get; }

    /// <summary>Whether an app may prove itself by fields of the form; by HTTP Basic it always may.</summary>
    bool TakesSecretInForm { get; }

    /// <summary>What a person who agrees allows: what was asked for, or what the app was registered with.</summary>
    IReadOnlyList<string> ScopesOf(IOAuthApp app, AuthorizationRequest request);

    /// <summary>Whether a consent brings a refresh token at all.</summary>
    bool GivesRefreshToken(AuthorizationRequest request);

    string MakeToken(TokenKind kind, Grant grant, DateTimeOffset now, TimeSpan lifetime);

    /// <summary>What the token endpoint answers with, after an exchange as after a refresh.</summary>
    IResult Answer(TokenPair tokens);

    /// <summary>What the token endpoint refuses with.</summary>
    IResult Refuse(OAuthRefusal refusal);

    /// <summary>What the revocation endpoint answers with when the consent has ended.</summary>
    IResult Revoked { get; }

    /// <summary>The heading of the page that stands in for the consent page when nobody knows the client.</summary>
    string UnknownClient { get; }

    /// <summary>The heading of the page that stands in for the consent page when the app did not register the redirect.</summary>
    string UnknownRedirect(string? redirectUri);
}
