using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>A delivery on the wire, never with what it says.</summary>
internal sealed record DeliveryBody
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>The event as the platform names it; null when it could not be read.</summary>
    [JsonPropertyName("event_type")]
    public required string? EventType { get; init; }

    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<DeliveryState>))]
    public required DeliveryState State { get; init; }

    /// <summary>Whether the platform certainly sent it.</summary>
    [JsonPropertyName("proof")]
    [JsonConverter(typeof(SnakeCaseEnum<DeliveryProof>))]
    public required DeliveryProof Proof { get; init; }

    [JsonPropertyName("note")]
    public required string? Note { get; init; }

    [JsonPropertyName("received_at")]
    public required DateTimeOffset ReceivedAt { get; init; }

    public static DeliveryBody Of(Delivery delivery) => new()
    {
        Id = delivery.Id,
        Platform = delivery.Platform.Name,
        Key = delivery.Key,
        EventType = delivery.EventType,
        State = delivery.State,
        Proof = delivery.Proof,
        Note = delivery.Note,
        ReceivedAt = delivery.ReceivedAt,
    };
}
