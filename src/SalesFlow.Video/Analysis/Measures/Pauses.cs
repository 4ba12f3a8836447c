using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Measures the pauses that our side leaves.</summary>
internal static class Pauses
{
    /// <summary>The median pause before our side answers the other; an answer that begins too early is no pause.</summary>
    public static TimeSpan? Patience(Conversation conversation) => Median(Neighbours(conversation)
        .Where(pair => pair.First.Side == ConversationSide.External && pair.Second.Side == ConversationSide.Internal)
        .Select(pair => pair.Second.Start - pair.First.End));

    /// <summary>The median pause that our side leaves after a question before anybody speaks.</summary>
    public static TimeSpan? AfterQuestion(Conversation conversation) => Median(Neighbours(conversation)
        .Where(pair => pair.First.Side == ConversationSide.Internal && EndsWithQuestion(pair.First, conversation))
        .Select(pair => pair.Second.Start - pair.First.End));

    private static IEnumerable<(Turn First, Turn Second)> Neighbours(Conversation conversation) =>
        conversation.Turns.Zip(conversation.Turns.Skip(1))
            .Where(pair => pair.First.Length > TimeSpan.Zero && pair.Second.Length > TimeSpan.Zero);

    private static bool EndsWithQuestion(Turn turn, Conversation conversation) =>
        turn.Sentences is [.., var last] && Questions.IsQuestion(last, conversation.Lists);

    private static TimeSpan? Median(IEnumerable<TimeSpan> pauses)
    {
        var sorted = pauses.Where(pause => pause >= TimeSpan.Zero).Order().ToList();
        if (sorted.Count == 0)
            return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
