using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Starts and ends meetings, lets people come and go in between, and has the platforms tell of it.</summary>
internal sealed class HeldMeetings(
    MeetingBook book, OccurrenceBook occurrences, MeetingPlatforms platforms, AccountBook accounts, PlatformAgenda agenda, SimulatorClock clock)
    : IResettable
{
    private static readonly TimeSpan Restart = TimeSpan.FromMinutes(1);

    // One lock over a step and its telling: what happens to a meeting is told in the order in which it happened.
    private readonly Lock _lock = new();
    private readonly HashSet<Guid> _present = [];

    /// <summary>Starts an occurrence as people do, now; the task ends when it has been told. Null when it cannot be started.</summary>
    internal (Meeting Meeting, Task Told)? Start(MeetingAddress address) => Start(address, clock.GetUtcNow(), isByItself: false);

    /// <summary>Ends the running occurrence as people do, now; the task ends when it has been told. Null when none runs.</summary>
    internal (Meeting Meeting, Task Told)? End(MeetingAddress address) => End(address, clock.GetUtcNow(), isByItself: false);

    /// <summary>Starts an occurrence; one that is held by itself also ends when its conversation is over.</summary>
    internal (Meeting Meeting, Task Told)? Start(MeetingAddress address, DateTimeOffset at, bool isByItself)
    {
        lock (_lock)
        {
            if (book.Find(address) is not { } waiting)
                return null;

            var script = waiting.Script ?? new MeetingScript { Conversation = BuiltInConversation.Of(waiting.Host, waiting.TimeZone) };
            var part = ConversationPart.Of(script.Conversation, script.Occurrences, occurrences.ListOf(address).Count, waiting.Duration);
            var platform = platforms.Of(waiting);
            if (book.Change(address, meeting => Begin(meeting, platform, at, isByItself ? at + part.Length : null)) is not { After: var started })
                return null;

            var occurrence = new HeldOccurrence
            {
                Meeting = started,
                Script = script,
                Part = part,
                Stays = ParticipantStay.Plan(part, accounts, started.OccurrenceId, at),
            };
            occurrences.Open(occurrence);
            var told = platform.TellStartedAsync(occurrence);
            return (started, Task.WhenAll([told, .. LetJoin(occurrence)]));
        }
    }

    /// <summary>Ends the running occurrence; of one that is held by itself the next follows while its conversation has parts left.</summary>
    internal (Meeting Meeting, Task Told)? End(MeetingAddress address, DateTimeOffset at, bool isByItself)
    {
        lock (_lock)
        {
            var held = occurrences.ListOf(address);
            var isLast = !isByItself || held.Count == 0 || held.Count >= held[^1].Script.Occurrences;
            if (book.Change(address, meeting => Finish(meeting, at, isLast ? null : at + Restart)) is not { After: var ended })
                return null;

            if (occurrences.Close(ended) is not { } occurrence)
                return (ended, Task.CompletedTask);

            var platform = platforms.Of(ended);
            List<Task> told =
                [.. occurrence.Stays.Where(stay => _present.Remove(stay.Id)).Select(stay => platform.TellLeftAsync(occurrence, stay, at))];
            told.Add(platform.TellEndedAsync(occurrence));
            platform.BeginAftermath(occurrence);
            return (ended, Task.WhenAll(told));
        }
    }

    public void Reset()
    {
        lock (_lock)
            _present.Clear();
    }

    // Each occurrence has an id of its own, and a meeting that runs cannot be started.
    private static Meeting? Begin(Meeting meeting, IPlatformMeetings platform, DateTimeOffset at, DateTimeOffset? nextStepAt) =>
        meeting.IsStarted
            ? null
            : meeting with { OccurrenceId = platform.NextOccurrenceId(), ActualStart = at, ActualEnd = null, NextStepAt = nextStepAt };

    private static Meeting? Finish(Meeting meeting, DateTimeOffset at, DateTimeOffset? nextStepAt) =>
        meeting.IsStarted ? meeting with { ActualEnd = at, NextStepAt = nextStepAt } : null;

    // Who is there from the start is told with the start; the others come and go by the clock.
    private List<Task> LetJoin(HeldOccurrence occurrence)
    {
        var told = new List<Task>();
        foreach (var stay in occurrence.Stays)
        {
            if (stay.JoinsAt == occurrence.StartedAt)
                told.Add(JoinAsync(occurrence, stay));
            else
                agenda.At(stay.JoinsAt, () => _ = JoinAsync(occurrence, stay));

            if (stay.LeavesAt is { } leavesAt)
                agenda.At(leavesAt, () => Leave(occurrence, stay, leavesAt));
        }

        return told;
    }

    private Task JoinAsync(HeldOccurrence occurrence, ParticipantStay stay)
    {
        lock (_lock)
        {
            return occurrences.IsRunning(occurrence) && _present.Add(stay.Id)
                ? platforms.Of(occurrence.Meeting).TellJoinedAsync(occurrence, stay)
                : Task.CompletedTask;
        }
    }

    private void Leave(HeldOccurrence occurrence, ParticipantStay stay, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (_present.Remove(stay.Id))
                _ = platforms.Of(occurrence.Meeting).TellLeftAsync(occurrence, stay, at);
        }
    }
}
