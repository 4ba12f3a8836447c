namespace SalesFlow.App.Commands.Seeding;

/// <summary>The one time that a made-up meeting was held. Its recording and its transcript are long gone from the platform.</summary>
internal sealed record SeededOccurrence(SeededMeeting Meeting)
{
    public static BulkTable Table { get; } = new(
        "meeting_occurrences", "id", "meeting_id", "platform_occurrence_id", "actual_start", "actual_end", "version");

    public static BulkTable ArtifactTable { get; } = new(
        "meeting_artifacts", "occurrence_id", "kind", "state", "deadline", "is_announced", "recordings");

    private static readonly string[] Kinds = ["recording", "transcript"];

    public static SeededOccurrence? Of(SeededMeeting meeting) => meeting.IsHeld ? new SeededOccurrence(meeting) : null;

    public object?[] ToRow() => [Meeting.OccurrenceId.Value, Meeting.Id, Meeting.PlatformMeetingId, Meeting.Start, Meeting.End, 1L];

    public IEnumerable<object?[]> ToArtifactRows() =>
        Kinds.Select(kind => (object?[])[Meeting.OccurrenceId.Value, kind, "expired", Meeting.End, true, "[]"]);
}
