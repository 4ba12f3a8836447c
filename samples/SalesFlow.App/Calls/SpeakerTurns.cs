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

    /// <summary>Returns the paragraphs in the order of the segments.</summary>
    public static IReadOnlyList<SpeakerTurn> Of(IReadOnlyList<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var turns = new List<SpeakerTurn>();
        var run = new List<Segment>();
        foreach (var segment in segments)
        {
            if (run.Count > 0 && !Continues(run, segment))
            {
                turns.Add(new SpeakerTurn(run[0].Speaker, run));
                run = [];
            }

            run.Add(segment);
        }

        if (run.Count > 0)
            turns.Add(new SpeakerTurn(run[0].Speaker, run));
        return turns;
    }

    private static bool Continues(List<Segment> run, Segment next) =>
        string.Equals(run[0].Speaker, next.Speaker, StringComparison.OrdinalIgnoreCase)
        && next.End - run[0].Start <= (next.Speaker is null ? LongestNameless : Longest)
        && (next.Speaker is not null || next.Start - run[^1].End <= NamelessPause);
}
