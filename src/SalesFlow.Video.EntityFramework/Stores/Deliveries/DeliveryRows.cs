using System.Collections.ObjectModel;
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
        SealedWith = row.BodyKey,
        Headers = ReadHeaders(row.Headers),
        SubscriptionId = row.SubscriptionId,
        Proof = Words<DeliveryProof>.Read(row.Proof),
        ReceivedAt = row.ReceivedAt,
        State = Words<DeliveryState>.Read(row.State),
        Note = row.Note,
    };

    public static string? WriteHeaders(Delivery delivery) => delivery.Headers.Count == 0 ? null : StoredJson.Write(delivery.Headers);

    public static IReadOnlyDictionary<string, string> ReadHeaders(string? headers) =>
        headers is null ? ReadOnlyDictionary<string, string>.Empty : StoredJson.Read<Dictionary<string, string>>(headers);
}
