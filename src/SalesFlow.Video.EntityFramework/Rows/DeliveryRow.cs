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

    public required byte[] Body { get; set; }
}
