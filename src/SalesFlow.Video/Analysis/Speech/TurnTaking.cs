namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Finds the turns of a conversation by the rules that <see cref="ConversationMetrics"/> states.</summary>
internal static class TurnTaking
{
    private const int MostBackchannelWords = 5;

    private static readonly TimeSpan LongestBackchannel = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(1.5);

    /// <summary>Marks the backchannels and returns the turns that the other utterances form.</summary>
    public static List<Turn> FindTurns(IReadOnlyList<Utterance> utterances)
    {
        MarkBackchannels(utterances);

        var turns = new List<Turn>();
        var filled = TimeSpan.Zero;
        foreach (var utterance in utterances)
        {
            if (utterance.IsBackchannel)
            {
                filled += utterance.End - utterance.Start;
                continue;
            }

            var last = turns.Count > 0 ? turns[^1] : null;
            if (last is not null && last.Speaker == utterance.Speaker && utterance.Start - last.End - filled <= LongestGap)
                last.Extend(utterance);
            else
                turns.Add(new Turn(utterance));
            filled = TimeSpan.Zero;
        }

        return turns;
    }

    private static void MarkBackchannels(IReadOnlyList<Utterance> utterances)
    {
        var isShort = utterances.Select(CouldBeBackchannel).ToArray();
        for (var index = 0; index < utterances.Count; index++)
            utterances[index].IsBackchannel = isShort[index] && LeavesTheFloor(utterances, isShort, index);
    }

    private static bool CouldBeBackchannel(Utterance utterance) =>
        utterance.Speaker is not null
        && utterance.WordCount is > 0 and <= MostBackchannelWords
        && utterance.BackchannelWordCount * 2 >= utterance.WordCount
        && utterance.End - utterance.Start <= LongestBackchannel;

    private static bool LeavesTheFloor(IReadOnlyList<Utterance> utterances, bool[] isShort, int index)
    {
        var before = index - 1;
        while (before >= 0 && isShort[before])
            before--;
        if (before < 0 || utterances[before].Speaker == utterances[index].Speaker)
            return false;

        if (utterances[before].IsTimed && utterances[before].End >= utterances[index].End)
            return true;

        var after = index + 1;
        while (after < utterances.Count && isShort[after])
            after++;
        return after < utterances.Count && utterances[after].Speaker == utterances[before].Speaker;
    }
}
