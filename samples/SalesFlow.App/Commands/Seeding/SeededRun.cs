namespace SalesFlow.App.Commands.Seeding;

/// <summary>The made-up run of a meeting that was held. Its recording and its transcript are long gone from the platform.</summary>
internal sealed record SeededRun(SeededMeeting Meeting)
{
    public static BulkTable Table { get; } = new(
        "meeting_occurrences", "id", "meeting_id", "platform_occurrence_id", "actual_start", "actual_end", "version");

    public static BulkTable ArtifactTable { get; } = new(
        "meeting_artifacts", "occurrence_id", "kind", "state", "deadline", "is_announced", "recordings");

    private static readonly string[] Kinds = ["recording", "transcript"];

    public static SeededRun? Of(SeededMeeting meeting) => meeting.IsHeld ? new SeededRun(meeting) : null;

    public object?[] ToRow() => [Meeting.RunId.Value, Meeting.Id, Meeting.PlatformMeetingId, Meeting.Start, Meeting.End, 1L];

    public IEnumerable<object?[]> ToArtifactRows() =>
        Kinds.Select(kind => (object?[])[Meeting.RunId.Value, kind, "expired", Meeting.End, true, "[]"]);
}
