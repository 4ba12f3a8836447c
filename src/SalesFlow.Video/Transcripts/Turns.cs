using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>Makes turns of segments, and times for turns that have none.</summary>
public static class Turns
{
    // The pace of a calm talk, the same wherever this project reads a text without times.
    private static readonly TimeSpan TimePerWord = TimeSpan.FromMinutes(1) / 150;

    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan GapOfUntimed = TimeSpan.FromSeconds(0.3);

    /// <summary>Merges consecutive segments of one speaker that are at most 1.5 seconds apart.</summary>
    /// <remarks>Segments without a speaker are never merged: nobody knows that it was one person. The order is kept as it is.</remarks>
    public static IReadOnlyList<Turn> Merge(IReadOnlyList<Segment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);

        var turns = new List<Turn>();
        var run = new List<Segment>();
        var end = TimeSpan.Zero;
        foreach (var segment in segments)
        {
            if (run.Count > 0 && !Continues(run[0], end, segment))
            {
                turns.Add(ToTurn(run, end));
                run = [];
            }

            end = run.Count > 0 && end > segment.End ? end : segment.End;
            run.Add(segment);
        }

        if (run.Count > 0) turns.Add(ToTurn(run, end));

        return turns;
    }

    /// <summary>Makes segments of a text without times: 150 words a minute, 0.3 seconds between two turns, from zero on.</summary>
    /// <remarks>A word is what white space surrounds. Turns without one are left out.</remarks>
    public static IReadOnlyList<Segment> GiveTimes(IEnumerable<(string? Speaker, string Text)> turns)
    {
        ArgumentNullException.ThrowIfNull(turns);

        var segments = new List<Segment>();
        var start = TimeSpan.Zero;
        foreach (var (speaker, text) in turns)
        {
            var words = CountWords(text);
            if (words == 0) continue;

            var end = start + words * TimePerWord;
            segments.Add(new Segment { Index = segments.Count, Start = start, End = end, Speaker = speaker, Text = text });
            start = end + GapOfUntimed;
        }

        return segments;
    }

    private static bool Continues(Segment first, TimeSpan end, Segment next) =>
        first.Speaker is not null && first.Speaker == next.Speaker && next.Start - end <= LongestGap;

    private static Turn ToTurn(List<Segment> run, TimeSpan end) => new()
    {
        Speaker = run[0].Speaker,
        Start = run[0].Start,
        End = end,
        Text = OneLine.Of(run.Select(segment => segment.Text)),
        Segments = run,
    };

    private static int CountWords(string text)
    {
        var words = 0;
        var isInWord = false;
        foreach (var one in text)
        {
            if (!char.IsWhiteSpace(one) && !isInWord) words++;
            isInWord = !char.IsWhiteSpace(one);
        }

        return words;
    }
}
