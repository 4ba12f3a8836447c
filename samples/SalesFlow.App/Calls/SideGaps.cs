using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Calls;

/// <summary>Finds why there are no values for the sides. The metrics say it as an English sentence; this is for every language.</summary>
public static class SideGaps
{
    private static readonly TimeSpan LeastSpeech = TimeSpan.FromSeconds(60);

    /// <summary>Returns the reason, or null when the sides can be compared.</summary>
    public static SideGap? Find(ConversationMetrics metrics, Voices voices, IReadOnlyList<MeetingPerson> people)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(voices);
        ArgumentNullException.ThrowIfNull(people);
        if (metrics.SideReason is null)
            return null;
        if (voices.Speakers.Count == 0)
            return SideGap.NoSpeakers;
        if (metrics.TalkShareBySpeaker is null)
            return SideGap.NoTimes;
        if (metrics.SpeechTime < LeastSpeech)
            return SideGap.TooShort;

        var sides = people.Where(person => voices.ColourOf(person.Name) > 0).Select(static person => person.Side).ToHashSet();
        return (sides.Contains(ConversationSide.Internal), sides.Contains(ConversationSide.External)) switch
        {
            (true, _) => SideGap.NoOtherSide,
            (false, true) => SideGap.NoOwnSide,
            _ => SideGap.NobodyKnown,
        };
    }
}
