using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Puts segments together as they are read: one paragraph until somebody else speaks.</summary>
public static class SpeakerTurns
{
    // Longer speeches get another paragraph, and with it another time to click on.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    // Without names nobody knows where a speaker ends: a pause has to do, and failing that a length that is read at a glance.
    private static readonly TimeSpan NamelessPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestNameless = TimeSpan.FromSeconds(30);

    /// <summary>Returns the paragraphs in the order of the segments; none goes on behind a pause between two calls.</summary>
    public static IReadOnlyList<SpeakerTurn> Of(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var gaps = transcript.Gaps.ToLookup(static gap => gap.AfterSegment);
        var turns = new List<SpeakerTurn>();
        var said = new List<Segment>();
        foreach (var segment in transcript.Segments)
        {
            if (said.Count > 0 && (gaps.Contains(said[^1].Index) || !Continues(said, segment)))
            {
                turns.Add(Turn(said, gaps));
                said = [];
            }

            said.Add(segment);
        }

        if (said.Count > 0)
            turns.Add(Turn(said, gaps));
        return turns;
    }

    private static SpeakerTurn Turn(List<Segment> said, ILookup<int, TranscriptGap> gaps) => new(said[0].Speaker, said)
    {
        PauseBehind = gaps[said[^1].Index].Aggregate((TimeSpan?)null, static (sum, gap) => (sum ?? TimeSpan.Zero) + gap.Length),
    };

    private static bool Continues(List<Segment> said, Segment next) =>
        string.Equals(said[0].Speaker, next.Speaker, StringComparison.OrdinalIgnoreCase)
        && next.End - said[0].Start <= (next.Speaker is null ? LongestNameless : Longest)
        && (next.Speaker is not null || next.Start - said[^1].End <= NamelessPause);
}
