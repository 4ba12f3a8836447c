namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>video_integrations</c>: the account, and its token pair with the refresh lease, which another store writes.</summary>
internal sealed class IntegrationRow
{
    public Guid Id { get; set; }

    public required string UserId { get; set; }

    public required string Platform { get; set; }

    public required string PlatformUserId { get; set; }

    public string? PlatformEmail { get; set; }

    public string? ApiBaseUrl { get; set; }

    public required string GrantedScopes { get; set; }

    public required string State { get; set; }

    /// <summary>For readers of the table: true while the state is connected.</summary>
    public bool IsActive { get; set; }

    public bool IsDefault { get; set; }

    public DateTimeOffset ConnectedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? LastRefreshedAt { get; set; }

    public DateTimeOffset? LastFailedAt { get; set; }

    public string? LastFailure { get; set; }

    /// <summary>The version of everything above but the default flag.</summary>
    public long Version { get; set; }

    // Written by the token store only.

    public string? AccessToken { get; set; }

    public string? RefreshToken { get; set; }

    public DateTimeOffset? TokenExpiresAt { get; set; }

    /// <summary>The version of the pair; kept when the pair is deleted, so that no number ever stands for two pairs.</summary>
    public long TokenVersion { get; set; }

    public string? RefreshLeaseOwner { get; set; }

    public DateTimeOffset? RefreshLeaseUntil { get; set; }
}
