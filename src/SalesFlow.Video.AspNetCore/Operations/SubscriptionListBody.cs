using System.Text.Json.Serialization;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>What platforms send webhooks about, on the wire.</summary>
internal sealed record SubscriptionListBody
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<SubscriptionBody> Items { get; init; }

    public static SubscriptionListBody Of(IReadOnlyList<WebhookSubscription> subscriptions) =>
        new() { Items = [.. subscriptions.Select(SubscriptionBody.Of)] };
}
