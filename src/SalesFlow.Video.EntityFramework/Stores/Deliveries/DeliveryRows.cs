using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Deliveries as rows and back.</summary>
internal static class DeliveryRows
{
    /// <summary>What is written of a delivery, by the property of the row.</summary>
    public static IReadOnlyList<(string Property, Func<Delivery, object?> Value)> Columns { get; } =
    [
        (nameof(DeliveryRow.Id), static delivery => delivery.Id),
        (nameof(DeliveryRow.Platform), static delivery => delivery.Platform.Name),
        (nameof(DeliveryRow.DeliveryKey), static delivery => delivery.Key),
        (nameof(DeliveryRow.EventType), static delivery => delivery.EventType),
        (nameof(DeliveryRow.ReceivedAt), static delivery => delivery.ReceivedAt),
        (nameof(DeliveryRow.State), static delivery => Words<DeliveryState>.Of(delivery.State)),
        (nameof(DeliveryRow.Note), static delivery => delivery.Note),
        (nameof(DeliveryRow.Body), static delivery => delivery.Body.ToArray()),
    ];

    public static Delivery ToDelivery(DeliveryRow row) => new()
    {
        Id = row.Id,
        Platform = MeetingPlatform.Parse(row.Platform),
        Key = row.DeliveryKey,
        EventType = row.EventType,
        Body = row.Body,
        ReceivedAt = row.ReceivedAt,
        State = Words<DeliveryState>.Read(row.State),
        Note = row.Note,
    };
}
