namespace SalesFlow.Video.Integrations;

/// <summary>A user's linked account at one platform, without its tokens.</summary>
public sealed record Integration
{
    /// <summary>The id; it stays the same when the user connects the same account again.</summary>
    public required IntegrationId Id { get; init; }

    /// <summary>Who connected the account.</summary>
    public required OwnerId Owner { get; init; }

    /// <summary>The platform.</summary>
    public required MeetingPlatform Platform { get; init; }

    /// <summary>The platform's id of the user; unique per owner and platform.</summary>
    public required string PlatformUserId { get; init; }

    /// <summary>The account's e-mail address at the platform; null when it does not tell.</summary>
    public string? PlatformEmail { get; init; }

    /// <summary>The region's own API address, when the platform assigned one; null for the configured address.</summary>
    public Uri? ApiBaseUrl { get; init; }

    /// <summary>The scopes that the user granted; empty when the platform does not tell.</summary>
    public IReadOnlyList<string> GrantedScopes { get; init; } = [];

    /// <summary>Whether the integration can be used.</summary>
    public required IntegrationState State { get; init; }

    /// <summary>True for the one integration of this owner and platform that is used when a request names none.</summary>
    public bool IsDefault { get; init; }

    /// <summary>When the user last gave consent.</summary>
    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>When this row last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the platform last gave a new access token; null before the first refresh.</summary>
    public DateTimeOffset? LastRefreshedAt { get; init; }

    /// <summary>When a refresh last failed; null when none failed since the last success.</summary>
    public DateTimeOffset? LastFailedAt { get; init; }

    /// <summary>The code of that failure, such as <c>invalid_client</c>; null when none failed since the last success.</summary>
    public string? LastFailure { get; init; }

    /// <summary>True when it must be connected again because its user is gone from the account at the platform.</summary>
    public bool IsAccountGone => State == IntegrationState.ReconnectRequired && LastFailure == GrantEnd.AccountGone;

    /// <summary>The version of this row; 0 before it is stored.</summary>
    public long Version { get; init; }
}
