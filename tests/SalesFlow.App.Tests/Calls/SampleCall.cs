using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

/// <summary>A call of two people that was held an hour ago, to vary.</summary>
internal static class SampleCall
{
    public const string Hostile = "<script>alert(1)</script>\u202E\u0007";

    public static Meeting Meeting { get; } = new()
    {
        Id = MeetingId.Parse("01a20634-fe57-727d-b09d-10743e9929f5"),
        Owner = Here.Owner,
        IntegrationId = new IntegrationId(Guid.Empty),
        Platform = MeetingPlatform.Zoom,
        Title = "Demo",
        ScheduledStart = Here.Now.AddHours(-1),
        Duration = TimeSpan.FromMinutes(30),
        TimeZone = "Europe/Berlin",
        Status = MeetingStatus.Completed,
        Sync = MeetingSync.Confirmed,
        CreatedAt = Here.Now.AddDays(-1),
        UpdatedAt = Here.Now.AddHours(-1),
    };

    public static Occurrence Run { get; } = new()
    {
        Id = OccurrenceId.Of(Meeting.Id, "run"),
        MeetingId = Meeting.Id,
        PlatformOccurrenceId = "run",
        ActualStart = Here.Now.AddHours(-1),
        ActualEnd = Here.Now.AddMinutes(-30),
    };

    public static Segment Said(int index, string? speaker, double start, double end, string text = "Words.") => new()
    {
        Index = index,
        Speaker = speaker,
        Start = TimeSpan.FromSeconds(start),
        End = TimeSpan.FromSeconds(end),
        Text = text,
    };

    public static Artifact An(ArtifactKind kind, ArtifactState state, ArtifactReason? reason = null, int deadline = 2) => new()
    {
        Kind = kind,
        State = state,
        Reason = reason,
        Deadline = Here.Now.AddHours(deadline),
    };

    public static CallView View(IReadOnlyList<Segment>? segments = null, params Artifact[] artifacts)
    {
        var run = Run with { Artifacts = artifacts };
        return new CallView
        {
            Overview = new MeetingOverview(Meeting, new MeetingResult { MeetingId = Meeting.Id, OccurrenceId = run.Id }, [run]),
            Stage = CallStage.Held,
            Links = new CallLinks(Meeting.Id, null),
            Run = run,
            Transcript = segments is null ? null : Stored(segments),
            Voices = Voices.Of(segments ?? []),
            Turns = SpeakerTurns.Of(segments ?? []),
        };
    }

    public static ConversationMetrics Measured { get; } = new()
    {
        Duration = TimeSpan.FromMinutes(10),
        SpeechTime = TimeSpan.FromMinutes(9),
        SilenceShare = 0.1,
        LongSilences = 0,
    };

    public static MeetingAnalysis Analyzed() => new()
    {
        SummarySentences = [],
        Topics = [],
        ActionItems = [],
        AnalyzerName = "offline",
        AnalyzerVersion = "1",
    };

    public static StoredAnalysis Stored(MeetingAnalysis analysis) => new()
    {
        OccurrenceId = Run.Id,
        MeetingId = Meeting.Id,
        Analysis = analysis,
        TranscriptHash = "hash",
        CreatedAt = Here.Now,
    };

    private static StoredTranscript Stored(IReadOnlyList<Segment> segments) => new()
    {
        OccurrenceId = Run.Id,
        MeetingId = Meeting.Id,
        Transcript = new Transcript { Segments = segments },
        ContentHash = "hash",
        CreatedAt = Here.Now,
    };
}
