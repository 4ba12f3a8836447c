using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Adds up when anybody, several or nobody spoke.</summary>
internal sealed class Timeline
{
    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(5);

    private Timeline(TimeSpan extent, TimeSpan covered, TimeSpan overlapped, int longSilences) =>
        (Extent, Covered, Overlapped, LongSilences) = (extent, covered, overlapped, longSilences);

    /// <summary>From the first word to the last.</summary>
    public TimeSpan Extent { get; }

    /// <summary>The time in which at least one speaks.</summary>
    public TimeSpan Covered { get; }

    /// <summary>The time in which at least two speak at once.</summary>
    public TimeSpan Overlapped { get; }

    public int LongSilences { get; }

    /// <summary>Lays utterances that are sorted by their start side by side; those without a length are left out.</summary>
    public static Timeline Of(IEnumerable<Utterance> utterances)
    {
        TimeSpan? first = null;
        var (end, secondEnd, covered, overlapped) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        var longSilences = 0;
        foreach (var utterance in utterances.Where(utterance => utterance.IsTimed))
        {
            if (first is null)
                (first, end, secondEnd) = (utterance.Start, utterance.Start, utterance.Start);
            longSilences += utterance.Start - end > LongSilence ? 1 : 0;

            covered += Beyond(utterance, end);
            var common = Earlier(utterance.End, end);
            overlapped += common > Later(utterance.Start, secondEnd) ? common - Later(utterance.Start, secondEnd) : TimeSpan.Zero;
            secondEnd = Later(secondEnd, common);
            end = Later(end, utterance.End);
        }

        return new Timeline(end - (first ?? end), covered, overlapped, longSilences);
    }

    private static TimeSpan Beyond(Utterance utterance, TimeSpan end) =>
        utterance.End > end ? utterance.End - Later(utterance.Start, end) : TimeSpan.Zero;

    private static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
