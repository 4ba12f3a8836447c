using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom;
using SalesFlow.Video.Testing.Zoom.Recordings;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Starts and ends meetings, lets people come and go in between, and tells the apps.</summary>
internal sealed class HeldMeetings(
    MeetingBook book, OccurrenceBook instances, RecordingAftermath aftermath, ZoomWebhooks webhooks, PlatformAgenda agenda,
    SimulatorClock clock) : IResettable
{
    private static readonly TimeSpan Restart = TimeSpan.FromMinutes(1);

    // One lock over a step and its telling: what happens to a meeting is told in the order in which it happened.
    private readonly Lock _lock = new();
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);

    /// <summary>Starts an instance as people do, now; the task ends when the apps have been told. Null when it cannot be started.</summary>
    internal (ZoomMeeting Meeting, Task Told)? Start(long id) => Start(id, clock.GetUtcNow(), isByItself: false);

    /// <summary>Ends the running instance as people do, now; the task ends when the apps have been told. Null when none runs.</summary>
    internal (ZoomMeeting Meeting, Task Told)? End(long id) => End(id, clock.GetUtcNow(), isByItself: false);

    /// <summary>Starts an instance; one that is held by itself also ends when its conversation is over.</summary>
    internal (ZoomMeeting Meeting, Task Told)? Start(long id, DateTimeOffset at, bool isByItself)
    {
        lock (_lock)
        {
            if (book.Find(id) is not { } waiting)
                return null;

            var conversation = waiting.Conversation ?? BuiltInConversation.For(waiting);
            var part = ConversationPart.Of(conversation, instances.ListOf(id).Count, waiting.Duration);
            if (book.Start(id, at, isByItself ? at + part.Length : null) is not { } started)
                return null;

            var instance = new HeldOccurrence
            {
                Meeting = started,
                Conversation = conversation,
                Part = part,
                Stays = ParticipantStay.Plan(part, started.Uuid, at),
            };
            instances.Open(instance);
            var told = webhooks.PublishAsync(started.Host, HeldEvents.Started(started));
            return (started, Task.WhenAll([told, .. LetJoin(instance)]));
        }
    }

    /// <summary>Ends the running instance; of one that is held by itself the next follows while its conversation has parts left.</summary>
    internal (ZoomMeeting Meeting, Task Told)? End(long id, DateTimeOffset at, bool isByItself)
    {
        lock (_lock)
        {
            var held = instances.ListOf(id);
            var isLast = !isByItself || held.Count == 0 || held.Count >= held[^1].Conversation.Instances;
            if (book.End(id, at, isLast ? null : at + Restart) is not { } ended)
                return null;

            if (instances.Close(ended) is not { } instance)
                return (ended, Task.CompletedTask);

            List<Task> told = [.. instance.Stays.Where(stay => _present.Remove(stay.Id)).Select(stay => TellLeftAsync(instance, stay, at))];
            told.Add(webhooks.PublishAsync(ended.Host, HeldEvents.Ended(ended)));
            aftermath.Begin(instance);
            return (ended, Task.WhenAll(told));
        }
    }

    public void Reset()
    {
        lock (_lock)
            _present.Clear();
    }

    // Who is there from the start is told with the start; the others come and go by the clock.
    private List<Task> LetJoin(HeldOccurrence instance)
    {
        var told = new List<Task>();
        foreach (var stay in instance.Stays)
        {
            if (stay.JoinsAt == instance.StartedAt)
                told.Add(Join(instance, stay));
            else
                agenda.At(stay.JoinsAt, () => _ = Join(instance, stay));

            if (stay.LeavesAt is { } leavesAt)
                agenda.At(leavesAt, () => Leave(instance, stay));
        }

        return told;
    }

    private Task Join(HeldOccurrence instance, ParticipantStay stay)
    {
        lock (_lock)
        {
            return instances.IsRunning(instance.Uuid) && _present.Add(stay.Id)
                ? webhooks.PublishAsync(instance.Meeting.Host, HeldEvents.Joined(instance.Meeting, stay))
                : Task.CompletedTask;
        }
    }

    private void Leave(HeldOccurrence instance, ParticipantStay stay)
    {
        lock (_lock)
        {
            if (_present.Remove(stay.Id))
                _ = TellLeftAsync(instance, stay, stay.LeavesAt!.Value);
        }
    }

    private Task TellLeftAsync(HeldOccurrence instance, ParticipantStay stay, DateTimeOffset at) =>
        webhooks.PublishAsync(instance.Meeting.Host, HeldEvents.Left(instance.Meeting, stay, at));
}
