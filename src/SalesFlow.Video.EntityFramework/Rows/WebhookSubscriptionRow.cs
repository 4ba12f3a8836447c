namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>webhook_subscriptions</c>.</summary>
internal sealed class WebhookSubscriptionRow
{
    public Guid Id { get; set; }

    public required string Platform { get; set; }

    public Guid? IntegrationId { get; set; }

    public required string Resource { get; set; }

    public string? PlatformSubscriptionId { get; set; }

    /// <summary>Protected as tokens are.</summary>
    public string? Secret { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public required string State { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset? LastNoticeAt { get; set; }

    public string? CertificateId { get; set; }

    public string? DeltaToken { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Null for what an earlier version stored.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    public long Version { get; set; }
}
