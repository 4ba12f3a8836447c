using System.Text.Json.Serialization;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>One thing that a platform sends webhooks about, on the wire.</summary>
internal sealed record SubscriptionBody
{
    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    /// <summary>What it is about; endpoint for all that was subscribed to at the platform itself.</summary>
    [JsonPropertyName("resource")]
    public required string Resource { get; init; }

    /// <summary>When the platform last made sure that our address is ours.</summary>
    [JsonPropertyName("confirmed_at")]
    public required DateTimeOffset ConfirmedAt { get; init; }

    [JsonPropertyName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    public static SubscriptionBody Of(WebhookSubscription subscription) => new()
    {
        Platform = subscription.Platform.Name,
        Resource = subscription.Resource,
        ConfirmedAt = subscription.ConfirmedAt,
        CreatedAt = subscription.CreatedAt,
    };
}
