using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Subscriptions as rows, and back.</summary>
internal static class SubscriptionRows
{
    public static WebhookSubscriptionRow ToRow(WebhookSubscription subscription, long version) => new()
    {
        Id = subscription.Id,
        Platform = subscription.Platform.Name,
        IntegrationId = subscription.IntegrationId?.Value,
        Resource = subscription.Resource,
        PlatformSubscriptionId = subscription.PlatformSubscriptionId,
        Secret = subscription.ProtectedSecret,
        ExpiresAt = subscription.ExpiresAt,
        State = Words<WebhookSubscriptionState>.Of(subscription.State),
        Reason = subscription.Reason,
        LastNoticeAt = subscription.LastNoticeAt,
        CertificateId = subscription.CertificateId,
        DeltaToken = subscription.DeltaToken,
        ConfirmedAt = subscription.ConfirmedAt,
        CreatedAt = subscription.CreatedAt,
        UpdatedAt = subscription.UpdatedAt,
        Version = version,
    };

    public static WebhookSubscription ToSubscription(WebhookSubscriptionRow row) => new()
    {
        Id = row.Id,
        Platform = MeetingPlatform.Parse(row.Platform),
        IntegrationId = row.IntegrationId is { } integrationId ? new IntegrationId(integrationId) : null,
        Resource = row.Resource,
        PlatformSubscriptionId = row.PlatformSubscriptionId,
        ProtectedSecret = row.Secret,
        ExpiresAt = row.ExpiresAt,
        State = Words<WebhookSubscriptionState>.Read(row.State),
        Reason = row.Reason,
        LastNoticeAt = row.LastNoticeAt,
        CertificateId = row.CertificateId,
        DeltaToken = row.DeltaToken,
        ConfirmedAt = row.ConfirmedAt,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt ?? row.CreatedAt,
        Version = row.Version,
    };
}
