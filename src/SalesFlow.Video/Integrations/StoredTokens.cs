using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Integrations;

/// <summary>A token pair as a store sees it: ciphertext only.</summary>
[Experimental("SFV0001")]
public sealed record StoredTokens
{
    /// <summary>The protected access token.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The protected refresh token; null when the platform gave none: then the grant ends with the access token.</summary>
    public required string? RefreshToken { get; init; }

    /// <summary>When the access token ends, as an absolute instant.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The version of this pair; 0 before it is stored, and raised by each save.</summary>
    public long Version { get; init; }

    /// <summary>Returns the version and the end, never the tokens.</summary>
    public override string ToString() => $"version {Version}, ends {ExpiresAt:O}";
}
