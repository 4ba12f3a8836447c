using System.Text.Json.Serialization;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>One page of deliveries on the wire.</summary>
internal sealed record DeliveryPageBody
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<DeliveryBody> Items { get; init; }

    /// <summary>What to send as before for the next page; null when this is the last one.</summary>
    [JsonPropertyName("next_before")]
    public required Guid? NextBefore { get; init; }

    public static DeliveryPageBody Of(IReadOnlyList<Delivery> deliveries, int limit) => new()
    {
        Items = [.. deliveries.Select(DeliveryBody.Of)],
        NextBefore = deliveries.Count < limit ? null : deliveries[^1].Id,
    };
}
