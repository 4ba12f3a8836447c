using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Refuses a script that nobody could play.</summary>
internal static class ScriptCheck
{
    private const int MostOccurrences = 10;

    /// <summary>What is wrong with the script and what to do; null when nothing is.</summary>
    internal static string? FindProblem(MeetingScript script, AccountBook accounts)
    {
        var (turns, attendees) = (script.Conversation.Turns, script.Conversation.Attendees);
        if (turns.Any(turn => turn is null || string.IsNullOrWhiteSpace(turn.Text)))
            return "turns: a turn says nothing. Give each at least one word, or leave it out.";

        if (attendees.Any(attendee => attendee is null || string.IsNullOrWhiteSpace(attendee.Name)))
            return "attendees: somebody has no name. A platform shows a name for everybody.";

        if (attendees.FirstOrDefault(attendee => attendee.SignedInAs.Length > 0 && accounts.Find(attendee.SignedInAs) is null) is { } stranger)
            return $"signed_in_as: there is no account '{stranger.SignedInAs}'. Name one by id or e-mail address, or leave it empty.";

        if (attendees.SelectMany(attendee => attendee.Sessions).Any(IsImpossible))
            return "sessions: somebody joins before the call or leaves before joining. Count from the conversation's begin.";

        return script.Occurrences < 1 || script.Occurrences > Math.Min(MostOccurrences, Math.Max(1, turns.Count))
            ? $"occurrences: choose from 1 to {MostOccurrences}, and at most one for each turn."
            : null;
    }

    private static bool IsImpossible(Session session) =>
        session is null || session.Join < TimeSpan.Zero || session.Leave <= session.Join;
}
