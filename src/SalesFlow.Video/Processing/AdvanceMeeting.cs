using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Lets the status and the result of a meeting follow from its occurrences, of which the latest news may be the oldest.</summary>
/// <remarks>Both ways: a call that runs may turn out to have been a trial, and the meeting is to come again. What was called off stays so.</remarks>
internal sealed class AdvanceMeeting(
    IOccurrenceStore occurrences, MeetingChanges changes, MirrorMeeting mirror, IJobStore jobs, TimeProvider timeProvider)
{
    public async Task RunAsync(MeetingId id, CancellationToken cancellationToken)
    {
        // The result first: whoever waits for a status wants to see what came of it.
        await mirror.RunAsync(id, cancellationToken).ConfigureAwait(false);

        // News of another delivery that came between a look and a change may have been written down before the change, and whoever brought
        // it does not come back: after each change this looks again.
        for (var hasChanged = false; ; hasChanged = true)
        {
            var known = await occurrences.ListAsync([id], cancellationToken).ConfigureAwait(false);
            var (meeting, isCurrent) = await FollowAsync(id, known, cancellationToken).ConfigureAwait(false);
            if (!isCurrent)
                continue;
            if (meeting is not null)
                await PlanNextLookAsync(meeting, known, hasChanged, cancellationToken).ConfigureAwait(false);
            return;
        }
    }

    /// <summary>Returns the meeting as it was found, and whether it had the right status already.</summary>
    private async Task<(Meeting? Meeting, bool IsCurrent)> FollowAsync(MeetingId id, IReadOnlyList<Occurrence> known, CancellationToken cancellationToken)
    {
        (Meeting?, bool) found = (null, true);
        await changes.ApplyAsync(
            id,
            latest =>
            {
                var status = StatusOf(latest, known, timeProvider.GetUtcNow());
                found = (latest, status == latest.Status);
                return status == latest.Status ? null : latest with { Status = status };
            },
            cancellationToken).ConfigureAwait(false);
        return found;
    }

    private static MeetingStatus StatusOf(Meeting meeting, IReadOnlyList<Occurrence> known, DateTimeOffset now)
    {
        if (meeting.Status == MeetingStatus.Cancelled || known.Count == 0)
            return meeting.Status;
        if (MeetingConversations.Of(meeting, known, now).Status is { } status)
            return status;
        return meeting.Status is MeetingStatus.InProgress or MeetingStatus.Completed ? MeetingStatus.Scheduled : meeting.Status;
    }

    /// <summary>Has the meeting looked at when something changes by time alone, or may have been given up too early.</summary>
    private async Task PlanNextLookAsync(
        Meeting meeting, IReadOnlyList<Occurrence> known, bool hasChanged, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();

        // One who is in the call long before it begins may still be there when it does.
        if (meeting.WindowAt(now).From is var opening && opening > now && known.Any(static occurrence => occurrence.IsRunning))
        {
            await jobs.WakeAsync(StandingJobs.Watch(meeting.Id, opening, now), cancellationToken).ConfigureAwait(false);
            return;
        }

        // A meeting is watched at rest once it was held: one that goes on after its planned end has to be watched again.
        var goesOn = meeting.Status == MeetingStatus.InProgress && LookAhead.IsOver(meeting, now);
        if (hasChanged && (goesOn || meeting.Status == MeetingStatus.Scheduled))
            await jobs.WakeAsync(WatchMeeting.JobOf(meeting, now), cancellationToken).ConfigureAwait(false);
    }
}
