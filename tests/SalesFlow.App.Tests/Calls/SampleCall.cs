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

    /// <summary>What is left of it in a transcript, whose words and names pass the gate.</summary>
    public const string HostileGated = "<script>alert(1)</script>";

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

    public static Occurrence Occurrence { get; } = Call("call", -60, -30);

    /// <summary>A call on the meeting's link, at minutes from now.</summary>
    public static Occurrence Call(string name, double began, double? ended, params Artifact[] artifacts) => new()
    {
        Id = OccurrenceId.Of(Meeting.Id, name),
        MeetingId = Meeting.Id,
        PlatformOccurrenceId = name,
        ActualStart = Here.Now.AddMinutes(began),
        ActualEnd = ended is { } end ? Here.Now.AddMinutes(end) : null,
        Artifacts = artifacts,
    };

    public static MeetingConversation NotHeld { get; } = new(ConversationId.Of(Meeting.Id), Meeting.Id, []);

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
        var call = Occurrence with { Artifacts = artifacts };
        return View([call], segments is null ? [] : [Stored(call, segments)]);
    }

    /// <summary>A conversation of several calls, with the transcripts of some of them.</summary>
    public static CallView View(IReadOnlyList<Occurrence> calls, params StoredTranscript[] transcripts)
    {
        var conversation = new MeetingConversation(ConversationId.Of(Meeting.Id), Meeting.Id, calls);
        var said = ConversationTranscript.Of(conversation, transcripts);
        return new CallView
        {
            Overview = new MeetingOverview(Meeting, new MeetingResult { MeetingId = Meeting.Id, OccurrenceId = calls[0].Id }, calls),
            Stage = CallStage.Held,
            Links = new CallLinks(Meeting.Id, null),
            Conversation = conversation,
            Transcript = said,
            Voices = Voices.Of(said?.Transcript.Segments ?? []),
            Turns = said is null ? [] : SpeakerTurns.Of(said.Transcript),
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
        OccurrenceId = Occurrence.Id,
        MeetingId = Meeting.Id,
        Analysis = analysis,
        TranscriptHash = "hash",
        CreatedAt = Here.Now,
    };

    public static StoredTranscript Stored(Occurrence call, params IReadOnlyList<Segment> segments) => new()
    {
        OccurrenceId = call.Id,
        MeetingId = Meeting.Id,
        Transcript = new Transcript { Segments = segments },
        ContentHash = "hash",
        CreatedAt = Here.Now,
    };
}
