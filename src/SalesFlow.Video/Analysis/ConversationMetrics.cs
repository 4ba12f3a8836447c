using SalesFlow.Video.Analysis.Measures;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis;

/// <summary>How a conversation was led, measured from who spoke when. Reference ranges, never a verdict about a person.</summary>
/// <remarks>
/// <para>
/// A turn is a run of one speaker with gaps of at most 1.5 s. A backchannel is an interjection of at most five words and two seconds,
/// at least half of them words such as "okay" or "mhm", within or between turns of one other speaker: it counts as
/// talk time, but breaks no turn, bridges the pause that it fills, and is neither a switch nor an interruption.
/// </para>
/// <para>
/// What needs speakers is null when the platform does not name them; what needs sides is null unless both sides spoke and are known;
/// <see cref="SideReason"/> says which. Medians and rates without a single case are null as well.
/// </para>
/// </remarks>
public sealed record ConversationMetrics
{
    /// <summary>What the times rest on. With captions, pauses under half a second mean nothing.</summary>
    public TimingQuality TimingQuality { get; init; }

    /// <summary>The length of the meeting, or from the first word to the last when that is not known.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The time in which somebody spoke.</summary>
    public required TimeSpan SpeechTime { get; init; }

    /// <summary>Time in which nobody spoke / duration.</summary>
    public required double SilenceShare { get; init; }

    /// <summary>How often nobody spoke for more than 5 s between two segments.</summary>
    public required int LongSilences { get; init; }

    /// <summary>Talk time of each speaker / sum of the talk times of all named speakers; adds up to 1. Null without speakers.</summary>
    public IReadOnlyDictionary<string, double>? TalkShareBySpeaker { get; init; }

    /// <summary>-Σ p·log2 p over <see cref="TalkShareBySpeaker"/>: 0 when one speaks alone, 1 when two speak equally long.</summary>
    public double? SpeakerEntropy { get; init; }

    /// <summary>Changes of speaker from turn to turn / minutes of the duration.</summary>
    public double? SpeakerSwitchesPerMinute { get; init; }

    /// <summary>
    /// 10 · min(1, switches per minute / <see cref="TranscriptAnalysisRequest.LivelySwitchesPerMinute"/>): our own definition.
    /// </summary>
    public double? InteractivityScore { get; init; }

    /// <summary>Time in which at least two spoke at once / duration.</summary>
    public double? OverlapShare { get; init; }

    /// <summary>Why the values of the sides are null, in one sentence; null when they are there.</summary>
    public string? SideReason { get; init; }

    /// <summary>How sure the sides are: the lowest <see cref="MeetingPerson.SideConfidence"/> among those who spoke.</summary>
    public double? SideConfidence { get; init; }

    /// <summary>Talk time of a side / talk time of both known sides; adds up to 1. Silence is left out.</summary>
    public BySide<double>? TalkShareOfSpeech { get; init; }

    /// <summary>Talk time of a side / duration.</summary>
    public BySide<double>? TalkShareOfDuration { get; init; }

    /// <summary>The longest turn of each side, from its first word to its last; the external one is the longest customer story.</summary>
    public BySide<TimeSpan>? LongestMonologue { get; init; }

    /// <summary>The number of internal turns longer than 90 s.</summary>
    public int? MonologueCount { get; init; }

    /// <summary>The median pause between the end of an external turn and the start of the internal turn that follows it.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>The median pause between an internal turn that ends with a question and the next turn of anybody.</summary>
    public TimeSpan? WaitAfterQuestion { get; init; }

    /// <summary>How often a side started while the other side still spoke, and overlapped for at least 200 ms.</summary>
    public BySide<int>? Interruptions { get; init; }

    /// <summary>The number of questions: sentences with a question mark, or that open as a question and have no mark at all.</summary>
    public BySide<int>? Questions { get; init; }

    /// <summary>The number of questions that cannot be answered with yes or no: they open with a question word.</summary>
    public BySide<int>? OpenQuestions { get; init; }

    /// <summary>Questions / hours of the duration.</summary>
    public BySide<double>? QuestionsPerHour { get; init; }

    /// <summary>Questions / half hours of the duration.</summary>
    public BySide<double>? QuestionsPerHalfHour { get; init; }

    /// <summary>Words of a side / minutes in which it spoke.</summary>
    public BySide<double>? WordsPerMinute { get; init; }

    /// <summary>Filler words such as "um" of a side / its words · 100.</summary>
    public BySide<double>? FillersPerHundredWords { get; init; }

    /// <summary>How firmly the next step was agreed; null when the language is not one whose wordings are known.</summary>
    public NextStepTier? NextStep { get; init; }

    /// <summary>Objections of the other side by kind: price, timing, authority, need, trust, competition, status-quo.</summary>
    public IReadOnlyList<CitedText>? Objections { get; init; }

    /// <summary>
    /// Those of <see cref="Objections"/> that our side did not take up within 60 s, or that the other side did not let rest.
    /// </summary>
    public IReadOnlyList<CitedText>? OpenObjections { get; init; }

    /// <summary>
    /// From 0 to 100, the mean of three parts: the balance of talk (1 - |internal share - 0.5| · 2), the speed of answers
    /// (1 - patience / 3 s, not below 0; left out without a case) and the switches (interactivity score / 10). Our own definition.
    /// </summary>
    public double? Engagement { get; init; }

    /// <summary>Measures a conversation. Never throws for whatever a transcript may hold.</summary>
    public static ConversationMetrics Measure(TranscriptAnalysisRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MetricsReport.Of(Conversation.Of(request));
    }

    /// <summary>Returns duration and share of silence; never names or words.</summary>
    public override string ToString() => FormattableString.Invariant($"metrics of {Duration}, {SilenceShare:P0} silence");
}
