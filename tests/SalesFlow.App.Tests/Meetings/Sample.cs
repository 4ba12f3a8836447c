using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

/// <summary>Meetings to show: 15:00 to 15:45 in Berlin on the day of <see cref="Here.Now"/> unless said otherwise.</summary>
internal static class Sample
{
    public static MeetingId Id { get; } = MeetingId.Parse("0199a3a0-1111-7000-8000-000000000001");

    public static Meeting Meeting { get; } = new()
    {
        Id = Id,
        Owner = Here.Owner,
        IntegrationId = new IntegrationId(Guid.Parse("0199a3a0-2222-7000-8000-000000000001")),
        Platform = MeetingPlatform.Zoom,
        Title = "Discovery call",
        JoinUrl = new Uri("https://zoom.example.com/j/1"),
        ScheduledStart = Here.Now.AddHours(5),
        Duration = TimeSpan.FromMinutes(45),
        TimeZone = "Europe/Berlin",
        Status = MeetingStatus.Scheduled,
        Sync = MeetingSync.Confirmed,
        CreatedAt = Here.Now.AddDays(-1),
        UpdatedAt = Here.Now.AddDays(-1),
    };

    public static Occurrence Call { get; } = new()
    {
        Id = new OccurrenceId(Guid.Parse("0199a3a0-3333-7000-8000-000000000001")),
        MeetingId = Id,
        PlatformOccurrenceId = "call-1",
        ActualStart = Here.Now.AddHours(-2),
        ActualEnd = Here.Now.AddHours(-1),
    };

    public static MeetingOverview Planned(Func<Meeting, Meeting>? change = null) =>
        new(change?.Invoke(Meeting) ?? Meeting, new MeetingResult { MeetingId = Id }, []);

    /// <summary>A meeting that was held from 8:00 to 9:00 in Berlin.</summary>
    public static MeetingOverview Held(Func<MeetingResult, MeetingResult>? change = null, params Artifact[] artifacts)
    {
        var result = new MeetingResult
        {
            MeetingId = Id,
            OccurrenceId = Call.Id,
            ActualStart = Call.ActualStart,
            ActualEnd = Call.ActualEnd,
            HasTranscript = artifacts.Any(static artifact => artifact is { Kind: ArtifactKind.Transcript, State: ArtifactState.Available }),
        };
        var meeting = Meeting with { Status = MeetingStatus.Completed, ScheduledStart = Here.Now.AddHours(-2) };
        return new(meeting, change?.Invoke(result) ?? result, [Call with { Artifacts = artifacts }]);
    }

    public static Artifact Artifact(ArtifactKind kind, ArtifactState state, ArtifactReason? reason = null, int hoursLeft = 2) =>
        new() { Kind = kind, State = state, Reason = reason, Deadline = Here.Now.AddHours(hoursLeft), AvailableAt = state == ArtifactState.Available ? Here.Now : null };

    public static ActionItem Task(string id, string text, ActionItemState state = ActionItemState.Open) =>
        new() { Id = id, Text = text, Source = ActionItemSource.Offline, State = state, Segments = [1] };
}
