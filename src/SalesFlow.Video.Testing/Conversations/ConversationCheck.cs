namespace SalesFlow.Video.Testing.Conversations;

/// <summary>Refuses a script that nobody could play.</summary>
internal static class ConversationCheck
{
    private const int MostInstances = 10;

    /// <summary>What is wrong with the script and what to do; null when nothing is.</summary>
    internal static string? Problem(Conversation conversation)
    {
        if (conversation.Turns.Any(turn => turn is null || string.IsNullOrWhiteSpace(turn.Text)))
            return "turns: a turn says nothing. Give each at least one word, or leave it out.";

        if (conversation.Attendees.Any(attendee => attendee is null || string.IsNullOrWhiteSpace(attendee.Name)))
            return "attendees: somebody has no name. The platform shows a name for everybody.";

        if (conversation.Attendees.SelectMany(attendee => attendee.Sessions).Any(IsImpossible))
            return "sessions: somebody joins before the call or leaves before joining. Count from the conversation's begin.";

        return conversation.Instances < 1 || conversation.Instances > Math.Min(MostInstances, Math.Max(1, conversation.Turns.Count))
            ? $"instances: choose from 1 to {MostInstances}, and at most one for each turn."
            : null;
    }

    private static bool IsImpossible(Session session) =>
        session is null || session.Join < TimeSpan.Zero || session.Leave <= session.Join;
}
