namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_artifacts</c>; it changes together with its occurrence and under its version.</summary>
internal sealed class ArtifactRow
{
    public Guid OccurrenceId { get; set; }

    public required string Kind { get; set; }

    public required string State { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset Deadline { get; set; }

    public bool IsAnnounced { get; set; }

    public DateTimeOffset? AvailableAt { get; set; }

    public required string Recordings { get; set; }
}
