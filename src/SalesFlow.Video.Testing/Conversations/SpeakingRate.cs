namespace SalesFlow.Video.Testing.Conversations;

/// <summary>The one rule for the times of speech: 150 words a minute, 0.3 seconds between turns.</summary>
internal static class SpeakingRate
{
    internal static readonly TimeSpan Word = TimeSpan.FromMinutes(1) / 150;
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    internal static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gives every turn its time.</summary>
    internal static IReadOnlyList<TimedTurn> Time(IEnumerable<Turn> turns)
    {
        var timed = new List<TimedTurn>();
        var start = TimeSpan.Zero;
        foreach (var turn in turns)
        {
            var words = Words(turn.Text);
            var end = start + (Word * words.Length);
            timed.Add(new TimedTurn(turn.Speaker, string.Join(' ', words), start, end));
            start = end + Pause;
        }

        return timed;
    }

    /// <summary>Keeps what was said before an end; of a turn in progress, the words that were finished.</summary>
    internal static IEnumerable<TimedTurn> Until(TimeSpan end, IEnumerable<TimedTurn> turns) =>
        turns.TakeWhile(turn => turn.Start + Word <= end).Select(turn => turn.End <= end ? turn : Cut(turn, end));

    private static TimedTurn Cut(TimedTurn turn, TimeSpan end)
    {
        var said = (int)((end - turn.Start) / Word);
        return turn with { Text = string.Join(' ', Words(turn.Text).Take(said)), End = turn.Start + (Word * said) };
    }
}
