using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Rows as deliveries.</summary>
internal static class DeliveryRows
{
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
