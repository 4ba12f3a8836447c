using Microsoft.Extensions.Logging;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Takes over what somebody changed at the platform: a new time, a new title, a cancellation.</summary>
/// <remarks>Platforms also tell of our own changes, so nothing is believed: the meeting is read again and compared.</remarks>
internal sealed partial class FollowPlatform(
    IMeetingStore meetings, ConversationReader conversations, Connections connections, MeetingChanges changes, IJobStore jobs,
    EventRecorder recorder, TimeProvider timeProvider, ILogger<FollowPlatform> logger)
{
    private const int Tries = 20;

    /// <summary>Reads a meeting at its platform and takes over what is different there.</summary>
    /// <returns>True when somebody other than us had changed something.</returns>
    /// <exception cref="ReconnectRequiredException">The grant is dead: <see cref="CatchUp"/> has the meeting looked at once it is renewed.</exception>
    public async Task<bool> RunAsync(Meeting meeting, DateTimeOffset happenedAt, CancellationToken cancellationToken)
    {
        var known = meeting;
        for (var tries = 0; tries < Tries && known is not null; tries++)
        {
            if (await FollowAsync(known, happenedAt, cancellationToken).ConfigureAwait(false) is { } isChanged)
                return isChanged;

            // Somebody changed it meanwhile, perhaps after an older look at the platform than ours: both sides are read again.
            known = await meetings.FindAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    /// <summary>Returns null when somebody else changed the meeting here meanwhile.</summary>
    private async Task<bool?> FollowAsync(Meeting meeting, DateTimeOffset happenedAt, CancellationToken cancellationToken)
    {
        if (meeting is not { PlatformMeetingId: { } platformId } || !CanBeFollowed(meeting)
            || await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
            return false;

        var current = await connection.Provider.FindAsync(connection.Integration, platformId, cancellationToken).ConfigureAwait(false);
        var now = timeProvider.GetUtcNow();
        var followed = Follow(meeting, current, now).OpenAgain(now);
        if (followed == meeting || await IsOfAnotherCallAsync(meeting, current, now, cancellationToken).ConfigureAwait(false))
            return false;

        var isForeign = IsForeign(meeting, followed);
        var save = await changes.SaveAsync(
            meeting, followed, [], isForeign ? [Happened(meeting, current, happenedAt)] : [], cancellationToken).ConfigureAwait(false);
        if (save == MeetingSave.VersionConflict)
            return null;

        await jobs.WakeAsync(WatchMeeting.JobOf(followed, now), cancellationToken).ConfigureAwait(false);
        LogFollowed(meeting.Id, meeting.Platform);
        return isForeign;
    }

    private static bool CanBeFollowed(Meeting meeting) =>
        meeting.Status is MeetingStatus.Scheduled or MeetingStatus.InProgress or MeetingStatus.Completed or MeetingStatus.NotHeld;

    private static bool IsHeld(Meeting meeting) => meeting.Status is MeetingStatus.InProgress or MeetingStatus.Completed;

    /// <summary>True when the meeting was held, and not at the time that is planned now: whoever uses its link again plans another call.</summary>
    private async Task<bool> IsOfAnotherCallAsync(Meeting meeting, PlatformMeeting? current, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!IsHeld(meeting) || current is not { Start: { } start })
            return false;

        var window = new ConversationWindow(start, start + (current.Duration ?? meeting.Duration));
        var held = (await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false)).Main.Occurrences;
        return held.Count > 0 && held.All(call => (call.ActualStart ?? call.ActualEnd) is { } began && !window.Overlaps(began, call.ActualEnd ?? now));
    }

    private static Meeting Follow(Meeting meeting, PlatformMeeting? current, DateTimeOffset now) => (current, meeting.Sync) switch
    {
        (not null, _) => meeting.With(current, now),

        // What is over stays what it was.
        (null, _) when meeting.Status == MeetingStatus.NotHeld || IsHeld(meeting) => meeting,

        // What was wished for is still wished for: the change that is on its way creates the meeting anew.
        (null, { State: SyncState.Pending, What: MeetingCommandKind.Update }) => meeting,
        (null, _) => meeting with { Status = MeetingStatus.Cancelled, Sync = MeetingSync.Confirmed },
    };

    /// <summary>False for the echo of a change of ours that is still on its way.</summary>
    private static bool IsForeign(Meeting meeting, Meeting followed) => followed.Status == MeetingStatus.Cancelled
        ? !meeting.Sync.IsPending(MeetingCommandKind.Cancel)
        : Seen(followed) != Seen(meeting);

    /// <summary>Leaves out what nobody changed on purpose, or what is wished for anyway.</summary>
    private static Meeting Seen(Meeting meeting) => (meeting.Sync.Wish?.ApplyTo(meeting) ?? meeting) with { PlatformTimeZone = null };

    private RecordedEvent Happened(Meeting meeting, PlatformMeeting? current, DateTimeOffset happenedAt) =>
        recorder.Record(new MeetingChangedAtPlatform
        {
            Id = DerivedId.Of($"meeting.changed|{meeting.Id}|{meeting.Version}"),
            Owner = meeting.Owner,
            OccurredAt = happenedAt,
            MeetingId = meeting.Id,
            JoinUrlChanged = current is { JoinUrl: { } url } && url != meeting.JoinUrl,
        });

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was changed on {Platform}; the change is taken over")]
    private partial void LogFollowed(MeetingId meetingId, MeetingPlatform platform);
}
