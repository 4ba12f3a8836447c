namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_occurrences</c>: one held run.</summary>
internal sealed class OccurrenceRow
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    public required string PlatformOccurrenceId { get; set; }

    public DateTimeOffset? ActualStart { get; set; }

    public DateTimeOffset? ActualEnd { get; set; }

    public long Version { get; set; }

    public List<ArtifactRow> Artifacts { get; } = [];
}
