namespace SalesFlow.Video.Integrations;

/// <summary>What a token endpoint granted.</summary>
public sealed record TokenGrant
{
    /// <summary>The access token.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>The refresh token to use from now on; empty when the platform gave none, and then the one that is stored is kept.</summary>
    /// <remarks>A grant without any refresh token can be used until its access token ends, and not be renewed.</remarks>
    public Secret RefreshToken { get; init; }

    /// <summary>How long the access token lasts from now.</summary>
    public required TimeSpan ExpiresIn { get; init; }

    /// <summary>The granted scopes; empty when the platform does not tell.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The API address that the platform assigned to this account; null when it assigned none.</summary>
    public Uri? ApiBaseUrl { get; init; }
}
