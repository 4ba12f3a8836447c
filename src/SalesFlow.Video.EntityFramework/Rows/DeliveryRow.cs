namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>webhook_deliveries</c>. The body comes last, so that SQLite need not step over it to read the rest.</summary>
internal sealed class DeliveryRow
{
    /// <summary>Begins with the time of arrival, so that its order is theirs.</summary>
    public Guid Id { get; set; }

    public required string Platform { get; set; }

    public required string DeliveryKey { get; set; }

    public string? EventType { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public required string State { get; set; }

    public string? Note { get; set; }

    public required string Proof { get; set; }

    public Guid? SubscriptionId { get; set; }

    /// <summary>Header names and values as JSON; null for none.</summary>
    public string? Headers { get; set; }

    /// <summary>The id of the token key that the body is sealed with; null for what an earlier version stored as it was.</summary>
    public string? BodyKey { get; set; }

    public required byte[] Body { get; set; }
}
