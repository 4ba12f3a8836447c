namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>video_events</c>: one happening, whoever is told about it.</summary>
internal sealed class EventRow
{
    public Guid Id { get; set; }

    public required string Type { get; set; }

    public required string UserId { get; set; }

    public DateTimeOffset OccurredAt { get; set; }

    public required string Payload { get; set; }

    public required string Consumers { get; set; }
}
