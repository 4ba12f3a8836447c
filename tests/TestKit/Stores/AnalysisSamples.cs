using System.Text.Json;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

/// <summary>An analysis that says as little as possible, and one in which every value is set.</summary>
internal static class AnalysisSamples
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static StoredAnalysis Bare(Occurrence occurrence, DateTimeOffset now) => new()
    {
        OccurrenceId = occurrence.Id,
        MeetingId = occurrence.MeetingId,
        ConversationId = ConversationId.Of(occurrence.MeetingId),
        Analysis = new MeetingAnalysis
        {
            SummarySentences = [],
            Topics = [],
            ActionItems = [],
            MetricsReason = "Too little was said.",
            HasInsufficientContent = true,
            AnalyzerName = "offline",
            AnalyzerVersion = "1",
        },
        TranscriptHash = "hash",
        CreatedAt = now,
    };

    public static StoredAnalysis Full(Occurrence occurrence, DateTimeOffset now) => Bare(occurrence, now) with
    {
        Revision = 3,
        Analysis = new MeetingAnalysis
        {
            SummarySentences = [new CitedText { Text = Samples.LongText, Segments = [0, 7, 12], Evidence = Cited(occurrence, 0, 7, 12) }, new CitedText { Text = "Second", Segments = [] }],
            Topics = [new CitedText { Text = "zebra", Segments = [3] }, new CitedText { Text = Samples.Text, Segments = [1] }],
            ActionItems =
            [
                Item("b", ActionItemSource.Platform, ActionItemState.Open) with { Text = Samples.Text, Assignee = "Seller", Segments = [4, 5], Evidence = Cited(occurrence, 1, 2) },
                Item("a", ActionItemSource.Offline, ActionItemState.Confirmed) with { DueOn = new DateOnly(2027, 12, 31) },
                Item("d", ActionItemSource.Model, ActionItemState.Corrected),
                Item("c", ActionItemSource.Person, ActionItemState.Dismissed),
            ],
            Sentiment = new MeetingSentiment
            {
                Score = 0.1 + 0.2,
                Sides = new BySide<double?>(-1.0 / 3, null),
                Thirds = [0, -0.0000012345678901234, 1],
                Reason = "Words.",
            },
            Metrics = Metrics(),
            MetricsReason = null,
            Language = "en",
            AnalyzerName = "openai",
            AnalyzerVersion = "gpt-4.1 · 2",
        },
        People =
        [
            new MeetingPerson { Name = Samples.Text, Email = "seller@example.com", IsInternalUser = true, Side = ConversationSide.Internal, SideConfidence = 1 },
            new MeetingPerson { Name = "Buyer", Side = ConversationSide.External, SideConfidence = 0.6, SideReason = "The only other speaker." },
            new MeetingPerson { Name = "Guest" },
        ],
        TranscriptHash = new string('f', 64),
    };

    /// <summary>Returns a value as text in which every property is told, so that two of them can be compared.</summary>
    public static string Describe<T>(T value) => JsonSerializer.Serialize(value, Readable);

    private static IReadOnlyList<Evidence> Cited(Occurrence occurrence, params IReadOnlyList<int> segments) =>
        [new Evidence(occurrence.Id, segments), new Evidence(OccurrenceId.Of(occurrence.MeetingId, "other"), [0])];

    private static ActionItem Item(string id, ActionItemSource source, ActionItemState state) =>
        new() { Id = id, Text = $"Item {id}", Source = source, State = state, Segments = [] };

    private static ConversationMetrics Metrics() => new()
    {
        TimingQuality = TimingQuality.Word,
        Duration = TimeSpan.FromTicks(12_345_678_901),
        SpeechTime = TimeSpan.FromMinutes(19),
        SilenceShare = 1.0 / 3,
        LongSilences = 4,
        TalkShareBySpeaker = new Dictionary<string, double> { ["Seller"] = 0.1, ["TalkShare Ü \"x\""] = 2.0 / 3, [""] = double.Epsilon },
        SpeakerEntropy = Math.E,
        SpeakerSwitchesPerMinute = 1e-300,
        InteractivityScore = 10,
        OverlapShare = 0,
        SideReason = "Known.",
        SideConfidence = 0.4,
        TalkShareOfSpeech = new BySide<double>(0.7, 0.3),
        TalkShareOfDuration = new BySide<double>(0.5, 0.2),
        LongestMonologue = new BySide<TimeSpan>(TimeSpan.FromMilliseconds(93_456.789), TimeSpan.FromDays(2)),
        MonologueCount = 2,
        Patience = TimeSpan.FromSeconds(-0.25),
        WaitAfterQuestion = TimeSpan.FromTicks(1),
        Interruptions = new BySide<int>(1, 2),
        Questions = new BySide<int>(3, 4),
        OpenQuestions = new BySide<int>(5, 6),
        QuestionsPerHour = new BySide<double>(7.7, 8.8),
        QuestionsPerHalfHour = new BySide<double>(3.85, 4.4),
        WordsPerMinute = new BySide<double>(150.123456789012, 149),
        FillersPerHundredWords = new BySide<double>(0.9, 1.1),
        NextStep = NextStepTier.SemiSpecific,
        Objections = [new CitedText { Text = "price", Segments = [2] }, new CitedText { Text = "status-quo", Segments = [3, 9] }],
        OpenObjections = [],
        Engagement = 63.2,
    };
}
