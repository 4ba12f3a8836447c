namespace SalesFlow.Video.Testing.Conversations;

/// <summary>The share of a conversation that one occurrence plays, in times since the occurrence began.</summary>
/// <param name="Turns">What is said in it.</param>
/// <param name="Attendees">Who comes; each has the sessions that fall into this part.</param>
/// <param name="Length">How long it takes when nobody ends it earlier.</param>
internal sealed record ConversationPart(IReadOnlyList<TimedTurn> Turns, IReadOnlyList<Attendee> Attendees, TimeSpan Length)
{
    private static readonly IReadOnlyList<Session> AllTheTime = [new Session(TimeSpan.Zero)];

    /// <summary>Takes the part for one occurrence of a meeting. Whoever holds it more often than it has parts hears them again.</summary>
    /// <param name="conversation">The whole conversation.</param>
    /// <param name="count">In how many parts it is played.</param>
    /// <param name="occurrence">How often the meeting was held before.</param>
    /// <param name="plannedLength">How long a silent part takes.</param>
    internal static ConversationPart Of(Conversation conversation, int count, int occurrence, TimeSpan plannedLength)
    {
        var part = occurrence % count;
        var all = SpeakingRate.Time(conversation.Turns);
        var turns = all.Skip(all.Count * part / count).Take((all.Count * (part + 1) / count) - (all.Count * part / count)).ToList();
        if (turns.Count == 0)
            return new ConversationPart([], Present(conversation, TimeSpan.Zero, null), plannedLength);

        var start = turns[0].Start;
        var end = turns[^1].End;
        return new ConversationPart(
            [.. turns.Select(turn => turn with { Start = turn.Start - start, End = turn.End - start })],
            Present(conversation, start, part == count - 1 ? null : end),
            end - start);
    }

    private static IReadOnlyList<Attendee> Present(Conversation conversation, TimeSpan start, TimeSpan? end) =>
        [.. conversation.Attendees
            .Select(attendee => attendee with { Sessions = [.. Within(attendee.Sessions, start, end)] })
            .Where(attendee => attendee.Sessions.Count > 0)];

    private static IEnumerable<Session> Within(IReadOnlyList<Session> sessions, TimeSpan start, TimeSpan? end) =>
        from session in sessions.Count == 0 ? AllTheTime : sessions
        where !(session.Leave <= start) && !(session.Join >= end)
        select new Session(session.Join > start ? session.Join - start : TimeSpan.Zero, session.Leave - start);
}
