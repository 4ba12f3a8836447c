using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Conversations;

/// <summary>A meeting from 10:00 to 10:30, and calls on its link at minutes counted from its start.</summary>
internal static class Planned
{
    public static DateTimeOffset Start { get; } = new(2027, 3, 1, 10, 0, 0, TimeSpan.Zero);

    public static Meeting Meeting { get; } = new()
    {
        Id = MeetingId.Parse("01a20634-fe57-727d-b09d-10743e9929f5"),
        Owner = new OwnerId("seller"),
        IntegrationId = new IntegrationId(Guid.Empty),
        Platform = MeetingPlatform.Zoom,
        Title = "Demo",
        ScheduledStart = Start,
        Duration = TimeSpan.FromMinutes(30),
        TimeZone = "UTC",
        Status = MeetingStatus.Scheduled,
        Sync = MeetingSync.Confirmed,
        CreatedAt = Start.AddDays(-9),
        UpdatedAt = Start.AddDays(-9),
    };

    public static DateTimeOffset At(double minute) => Start.AddMinutes(minute);

    /// <summary>A call; null for a time that nobody told.</summary>
    public static Occurrence Call(string name, double? began, double? ended) => new()
    {
        Id = OccurrenceId.Of(Meeting.Id, name),
        MeetingId = Meeting.Id,
        PlatformOccurrenceId = name,
        ActualStart = began is { } start ? At(start) : null,
        ActualEnd = ended is { } end ? At(end) : null,
    };

    public static Occurrence WithAttendance(this Occurrence call, ArtifactState state, bool? isOrganizerAlone) => call.With(new Artifact
    {
        Kind = ArtifactKind.Attendance,
        State = state,
        Deadline = Start.AddDays(1),
    }) with
    { IsOrganizerAlone = isOrganizerAlone };
}
