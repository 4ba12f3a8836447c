using System.Collections.ObjectModel;

namespace SalesFlow.Video.Integrations;

/// <summary>How OAuth is spoken with one platform: the addresses, this application's registration, and the platform's habits.</summary>
public sealed record OAuthSettings
{
    /// <summary>The application's client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The application's client secret.</summary>
    public required Secret ClientSecret { get; init; }

    /// <summary>True to send id and secret as form fields; false, the default, to send them form-encoded in a Basic header (RFC 6749 §2.3.1).</summary>
    public bool PutsSecretInForm { get; init; }

    /// <summary>Where users consent, without a query.</summary>
    public required Uri ConsentAddress { get; init; }

    /// <summary>The scopes to ask for. Default: none, for a platform that takes none from the consent address.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Further parameters of the consent address, such as <c>access_type</c>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> ConsentParameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Where codes and refresh tokens are exchanged.</summary>
    public required Uri TokenAddress { get; init; }

    /// <summary>Where tokens are revoked; null when the platform offers it nowhere. Default: null.</summary>
    public Uri? RevocationAddress { get; init; }

    /// <summary>True to revoke the refresh token; false, the default, to revoke the access token.</summary>
    public bool RevokesRefreshToken { get; init; }

    /// <summary>How the platform names itself in <c>iss</c> of a callback (RFC 9207); null, the default, to check nothing.</summary>
    public string? Issuer { get; init; }
}
