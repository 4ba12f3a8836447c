namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_occurrences</c>: one time that a meeting was held.</summary>
internal sealed class OccurrenceRow
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    public required string PlatformOccurrenceId { get; set; }

    public DateTimeOffset? ActualStart { get; set; }

    public DateTimeOffset? ActualEnd { get; set; }

    /// <summary>Null while it is not known who was there.</summary>
    public bool? IsOrganizerAlone { get; set; }

    public long Version { get; set; }

    public List<ArtifactRow> Artifacts { get; } = [];
}
