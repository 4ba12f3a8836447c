using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>One thing that a platform sends webhooks about, on the wire.</summary>
internal sealed record SubscriptionBody
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    /// <summary>Whose account it is about; null for the application as a whole.</summary>
    [JsonPropertyName("integration_id")]
    public required Guid? IntegrationId { get; init; }

    /// <summary>What it is about; endpoint for all that was subscribed to at the platform itself.</summary>
    [JsonPropertyName("resource")]
    public required string Resource { get; init; }

    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<WebhookSubscriptionState>))]
    public required WebhookSubscriptionState State { get; init; }

    /// <summary>Why the platform does not tell us; null when it does.</summary>
    [JsonPropertyName("reason")]
    public required string? Reason { get; init; }

    /// <summary>Since when the platform tells us without a gap; for what was subscribed to at the platform itself, when it last made sure that our address is ours.</summary>
    [JsonPropertyName("confirmed_at")]
    public required DateTimeOffset? ConfirmedAt { get; init; }

    [JsonPropertyName("expires_at")]
    public required DateTimeOffset? ExpiresAt { get; init; }

    [JsonPropertyName("last_notice_at")]
    public required DateTimeOffset? LastNoticeAt { get; init; }

    [JsonPropertyName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    public static SubscriptionBody Of(WebhookSubscription subscription) => new()
    {
        Id = subscription.Id,
        Platform = subscription.Platform.Name,
        IntegrationId = subscription.IntegrationId?.Value,
        Resource = subscription.Resource,
        State = subscription.State,
        Reason = subscription.Reason,
        ConfirmedAt = subscription.ConfirmedAt,
        ExpiresAt = subscription.ExpiresAt,
        LastNoticeAt = subscription.LastNoticeAt,
        CreatedAt = subscription.CreatedAt,
    };
}
