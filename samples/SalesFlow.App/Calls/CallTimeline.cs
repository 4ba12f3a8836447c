namespace SalesFlow.App.Calls;

/// <summary>Who spoke when, as lanes of bars.</summary>
public sealed class CallTimeline
{
    /// <summary>The width that stands for the whole call.</summary>
    public const double Width = 1000;

    /// <summary>The most lanes that are drawn; those who spoke least are left to the list of speakers.</summary>
    public const int MostLanes = 6;

    // Under this nothing is seen: a narrower bar is drawn that wide, and narrower gaps are closed. It also bounds what ten hours cost.
    private const double Visible = 1;

    private CallTimeline(TimeSpan length, IReadOnlyList<SpeakerLane> lanes)
    {
        Length = length;
        Lanes = lanes;
    }

    /// <summary>The length that <see cref="Width"/> stands for; zero when nothing is known.</summary>
    public TimeSpan Length { get; }

    /// <summary>The speakers in the order in which they first speak.</summary>
    public IReadOnlyList<SpeakerLane> Lanes { get; }

    /// <summary>Draws a transcript.</summary>
    /// <param name="turns">Its turns.</param>
    /// <param name="voices">The colours of the speakers.</param>
    /// <param name="recorded">The length of the recording; null when unknown.</param>
    public static CallTimeline Of(IReadOnlyList<SpeakerTurn> turns, Voices voices, TimeSpan? recorded)
    {
        ArgumentNullException.ThrowIfNull(turns);
        ArgumentNullException.ThrowIfNull(voices);
        var spoken = turns.Count == 0 ? TimeSpan.Zero : turns.Max(static turn => turn.Segments.Max(static segment => segment.End));
        var length = recorded > spoken ? recorded.Value : spoken;
        if (length <= TimeSpan.Zero)
            return new(TimeSpan.Zero, []);

        var lanes = turns.GroupBy(static turn => turn.Speaker, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static lane => lane.Sum(TalkOf))
            .Take(MostLanes)
            .Select(lane => new SpeakerLane(lane.Key, voices.ColourOf(lane.Key), lane.Count(), lane.Min(static turn => turn.Start), Bars(lane, length)))
            .OrderBy(static lane => lane.First);
        return new(length, [.. lanes]);
    }

    private static double TalkOf(SpeakerTurn turn) => turn.Segments.Sum(static segment => (segment.End - segment.Start).TotalSeconds);

    private static List<TimelineBar> Bars(IEnumerable<SpeakerTurn> turns, TimeSpan length)
    {
        var bars = new List<TimelineBar>();
        foreach (var segment in turns.SelectMany(static turn => turn.Segments).OrderBy(static segment => segment.Start))
        {
            var start = Math.Clamp(segment.Start / length * Width, 0, Width - Visible);
            var end = Math.Clamp(segment.End / length * Width, start + Visible, Width);
            if (bars.Count > 0 && start - (bars[^1].Start + bars[^1].Width) < Visible)
                bars[^1] = bars[^1] with { Width = Math.Max(bars[^1].Width, end - bars[^1].Start) };
            else
                bars.Add(new TimelineBar(start, end - start));
        }

        return bars;
    }
}
