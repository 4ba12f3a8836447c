using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Puts the metrics of a conversation together; each formula is told at its property.</summary>
internal static class MetricsReport
{
    private const double FullInteractivity = 10;

    public static ConversationMetrics Of(Conversation conversation)
    {
        var timeline = Timeline.Of(conversation.Utterances);
        var known = conversation.Request.Duration ?? TimeSpan.Zero;
        var duration = known > timeline.Covered ? known : timeline.Extent;
        var metrics = new ConversationMetrics
        {
            TimingQuality = conversation.Request.TimingQuality,
            Duration = duration,
            SpeechTime = timeline.Covered,
            SilenceShare = Share(duration - timeline.Covered, duration),
            LongSilences = timeline.LongSilences,
            NextStep = NextSteps.Find(conversation),
        };
        return SideMeasures.Add(AddSpeakers(metrics, conversation, timeline), conversation);
    }

    /// <summary>A part of a whole between 0 and 1; 0 of nothing.</summary>
    public static double Share(TimeSpan part, TimeSpan whole) => whole > TimeSpan.Zero ? Math.Clamp(part / whole, 0, 1) : 0;

    private static ConversationMetrics AddSpeakers(ConversationMetrics metrics, Conversation conversation, Timeline timeline)
    {
        var named = conversation.Utterances.Where(utterance => utterance.Speaker is not null && utterance.IsTimed).ToList();
        if (named.Count == 0)
            return metrics;

        var talk = named.GroupBy(utterance => utterance.Speaker!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Timeline.Of(group).Covered, StringComparer.Ordinal);
        var all = talk.Values.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
        var shares = talk.ToDictionary(pair => pair.Key, pair => pair.Value / all, StringComparer.Ordinal);
        var switches = conversation.Turns.Zip(conversation.Turns.Skip(1)).Count(pair => pair.First.Speaker != pair.Second.Speaker);
        var perMinute = metrics.Duration > TimeSpan.Zero ? switches / metrics.Duration.TotalMinutes : 0;
        return metrics with
        {
            TalkShareBySpeaker = shares,
            SpeakerEntropy = -shares.Values.Sum(share => share * Math.Log2(share)),
            SpeakerSwitchesPerMinute = perMinute,
            InteractivityScore = Interactivity(perMinute, conversation.Request.LivelySwitchesPerMinute),
            OverlapShare = Share(timeline.Overlapped, metrics.Duration),
        };
    }

    private static double? Interactivity(double perMinute, double lively) =>
        lively > 0 ? FullInteractivity * Math.Min(1, perMinute / lively) : null;
}
