using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Counts how often one side starts while the other still speaks.</summary>
internal static class Interruptions
{
    private static readonly TimeSpan LeastOverlap = TimeSpan.FromMilliseconds(200);

    public static BySide<int> Count(IReadOnlyList<Utterance> utterances)
    {
        var (byUs, byThem) = (0, 0);
        var (ourEnd, theirEnd) = (TimeSpan.MinValue, TimeSpan.MinValue);
        foreach (var utterance in utterances.Where(utterance => utterance.IsTimed && !utterance.IsBackchannel))
        {
            if (utterance.Side == ConversationSide.Internal)
            {
                byUs += Overlaps(utterance, theirEnd) ? 1 : 0;
                ourEnd = utterance.End > ourEnd ? utterance.End : ourEnd;
            }
            else if (utterance.Side == ConversationSide.External)
            {
                byThem += Overlaps(utterance, ourEnd) ? 1 : 0;
                theirEnd = utterance.End > theirEnd ? utterance.End : theirEnd;
            }
        }

        return new BySide<int>(byUs, byThem);
    }

    private static bool Overlaps(Utterance utterance, TimeSpan otherEnd) =>
        (utterance.End < otherEnd ? utterance.End : otherEnd) >= utterance.Start + LeastOverlap;
}
