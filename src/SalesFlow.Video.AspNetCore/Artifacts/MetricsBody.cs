using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>How a conversation was led, on the wire: the properties of <see cref="ConversationMetrics"/>, times in seconds.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record MetricsBody
{
    [JsonPropertyName("timing_quality")]
    [JsonConverter(typeof(SnakeCaseEnum<TimingQuality>))]
    public required TimingQuality TimingQuality { get; init; }

    [JsonPropertyName("duration_seconds")]
    public required double DurationSeconds { get; init; }

    [JsonPropertyName("speech_time_seconds")]
    public required double SpeechTimeSeconds { get; init; }

    [JsonPropertyName("silence_share")]
    public required double SilenceShare { get; init; }

    [JsonPropertyName("long_silences")]
    public required int LongSilences { get; init; }

    /// <summary>From the speakers' names to their shares; null without speakers.</summary>
    [JsonPropertyName("talk_share_by_speaker")]
    public required IReadOnlyDictionary<string, double>? TalkShareBySpeaker { get; init; }

    [JsonPropertyName("speaker_entropy")]
    public required double? SpeakerEntropy { get; init; }

    [JsonPropertyName("speaker_switches_per_minute")]
    public required double? SpeakerSwitchesPerMinute { get; init; }

    [JsonPropertyName("interactivity_score")]
    public required double? InteractivityScore { get; init; }

    [JsonPropertyName("overlap_share")]
    public required double? OverlapShare { get; init; }

    /// <summary>Why what needs sides is null, in one sentence; null when it is there.</summary>
    [JsonPropertyName("side_reason")]
    public required string? SideReason { get; init; }

    [JsonPropertyName("side_confidence")]
    public required double? SideConfidence { get; init; }

    [JsonPropertyName("talk_share_of_speech")]
    public required SidesBody<double>? TalkShareOfSpeech { get; init; }

    [JsonPropertyName("talk_share_of_duration")]
    public required SidesBody<double>? TalkShareOfDuration { get; init; }

    [JsonPropertyName("longest_monologue_seconds")]
    public required SidesBody<double>? LongestMonologueSeconds { get; init; }

    [JsonPropertyName("monologue_count")]
    public required int? MonologueCount { get; init; }

    [JsonPropertyName("patience_seconds")]
    public required double? PatienceSeconds { get; init; }

    [JsonPropertyName("wait_after_question_seconds")]
    public required double? WaitAfterQuestionSeconds { get; init; }

    [JsonPropertyName("interruptions")]
    public required SidesBody<int>? Interruptions { get; init; }

    [JsonPropertyName("questions")]
    public required SidesBody<int>? Questions { get; init; }

    [JsonPropertyName("open_questions")]
    public required SidesBody<int>? OpenQuestions { get; init; }

    [JsonPropertyName("questions_per_hour")]
    public required SidesBody<double>? QuestionsPerHour { get; init; }

    [JsonPropertyName("questions_per_half_hour")]
    public required SidesBody<double>? QuestionsPerHalfHour { get; init; }

    [JsonPropertyName("words_per_minute")]
    public required SidesBody<double>? WordsPerMinute { get; init; }

    [JsonPropertyName("fillers_per_hundred_words")]
    public required SidesBody<double>? FillersPerHundredWords { get; init; }

    [JsonPropertyName("next_step")]
    [JsonConverter(typeof(SnakeCaseEnum<NextStepTier>))]
    public required NextStepTier? NextStep { get; init; }

    [JsonPropertyName("objections")]
    public required IReadOnlyList<CitedBody>? Objections { get; init; }

    [JsonPropertyName("open_objections")]
    public required IReadOnlyList<CitedBody>? OpenObjections { get; init; }

    [JsonPropertyName("engagement")]
    public required double? Engagement { get; init; }

    public static MetricsBody Of(ConversationMetrics metrics) => new()
    {
        TimingQuality = metrics.TimingQuality,
        DurationSeconds = metrics.Duration.TotalSeconds,
        SpeechTimeSeconds = metrics.SpeechTime.TotalSeconds,
        SilenceShare = metrics.SilenceShare,
        LongSilences = metrics.LongSilences,
        TalkShareBySpeaker = metrics.TalkShareBySpeaker,
        SpeakerEntropy = metrics.SpeakerEntropy,
        SpeakerSwitchesPerMinute = metrics.SpeakerSwitchesPerMinute,
        InteractivityScore = metrics.InteractivityScore,
        OverlapShare = metrics.OverlapShare,
        SideReason = metrics.SideReason,
        SideConfidence = metrics.SideConfidence,
        TalkShareOfSpeech = SidesBody<double>.Of(metrics.TalkShareOfSpeech),
        TalkShareOfDuration = SidesBody<double>.Of(metrics.TalkShareOfDuration),
        LongestMonologueSeconds = SecondsOf(metrics.LongestMonologue),
        MonologueCount = metrics.MonologueCount,
        PatienceSeconds = metrics.Patience?.TotalSeconds,
        WaitAfterQuestionSeconds = metrics.WaitAfterQuestion?.TotalSeconds,
        Interruptions = SidesBody<int>.Of(metrics.Interruptions),
        Questions = SidesBody<int>.Of(metrics.Questions),
        OpenQuestions = SidesBody<int>.Of(metrics.OpenQuestions),
        QuestionsPerHour = SidesBody<double>.Of(metrics.QuestionsPerHour),
        QuestionsPerHalfHour = SidesBody<double>.Of(metrics.QuestionsPerHalfHour),
        WordsPerMinute = SidesBody<double>.Of(metrics.WordsPerMinute),
        FillersPerHundredWords = SidesBody<double>.Of(metrics.FillersPerHundredWords),
        NextStep = metrics.NextStep,
        Objections = metrics.Objections is { } all ? [.. all.Select(CitedBody.Of)] : null,
        OpenObjections = metrics.OpenObjections is { } open ? [.. open.Select(CitedBody.Of)] : null,
        Engagement = metrics.Engagement,
    };

    /// <summary>Returns the length; never names or words.</summary>
    public override string ToString() => FormattableString.Invariant($"metrics of {DurationSeconds} s");

    private static SidesBody<double>? SecondsOf(BySide<TimeSpan>? sides) =>
        sides is null ? null : new() { Internal = sides.Internal.TotalSeconds, External = sides.External.TotalSeconds };
}
