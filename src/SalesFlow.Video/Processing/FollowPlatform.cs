using Microsoft.Extensions.Logging;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Takes over what somebody changed at the platform: a new time, a new title, a cancellation.</summary>
/// <remarks>Platforms also tell of our own changes, so nothing is believed: the meeting is read again and compared.</remarks>
internal sealed partial class FollowPlatform(
    IMeetingStore meetings, Connections connections, IJobStore jobs, EventRecorder recorder, TimeProvider timeProvider,
    ILogger<FollowPlatform> logger)
{
    /// <summary>Reads a meeting at its platform and takes over what is different there.</summary>
    /// <returns>True when something was.</returns>
    /// <exception cref="ReconnectRequiredException">The grant is dead: <see cref="CatchUp"/> has the meeting looked at once it is renewed.</exception>
    public async Task<bool> RunAsync(Meeting meeting, DateTimeOffset happenedAt, CancellationToken cancellationToken)
    {
        for (var known = meeting; known is not null;)
        {
            var save = await FollowAsync(known, happenedAt, cancellationToken).ConfigureAwait(false);
            if (save != MeetingSave.VersionConflict)
                return save == MeetingSave.Saved;

            // Somebody changed it meanwhile, perhaps after an older look at the platform than ours: both sides are read again.
            known = await meetings.FindAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    /// <summary>Returns what came of the attempt; null when there was nothing to follow.</summary>
    private async Task<MeetingSave?> FollowAsync(Meeting meeting, DateTimeOffset happenedAt, CancellationToken cancellationToken)
    {
        // What we are about to tell the platform wins over what it had before.
        if (!CanFollow(meeting) || await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
            return null;

        var current = await connection.Provider.FindAsync(connection.Integration, meeting.PlatformMeetingId!, cancellationToken).ConfigureAwait(false);
        var followed = Apply(meeting, current);
        if (followed == meeting)
            return null;

        var happened = new MeetingChangedAtPlatform
        {
            Id = EventRecorder.IdOf($"meeting.changed|{meeting.Id}|{meeting.Version}"),
            Owner = meeting.Owner,
            OccurredAt = happenedAt,
            MeetingId = meeting.Id,
            JoinUrlChanged = current is { JoinUrl: { } url } && url != meeting.JoinUrl,
        };
        var now = timeProvider.GetUtcNow();
        var save = await meetings.SaveAsync(
            followed with { UpdatedAt = now }, meeting.Version, [], [recorder.Record(happened)], cancellationToken).ConfigureAwait(false);
        if (save == MeetingSave.Saved)
        {
            await jobs.WakeAsync(WatchMeeting.JobOf(followed, now), cancellationToken).ConfigureAwait(false);
            LogFollowed(meeting.Id, meeting.Platform);
        }

        return save;
    }

    private static bool CanFollow(Meeting meeting) =>
        meeting is { PlatformMeetingId: not null, Status: MeetingStatus.Scheduled, Sync.State: SyncState.Confirmed };

    private static Meeting Apply(Meeting meeting, PlatformMeeting? current) => current is null
        ? meeting with { Status = MeetingStatus.Cancelled }
        : meeting with
        {
            Title = current.Title ?? meeting.Title,
            ScheduledStart = current.Start ?? meeting.ScheduledStart,
            Duration = current.Duration ?? meeting.Duration,
            JoinUrl = current.JoinUrl ?? meeting.JoinUrl,
            Password = current.Password ?? meeting.Password,
        };

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was changed on {Platform}; the change is taken over")]
    private partial void LogFollowed(MeetingId meetingId, MeetingPlatform platform);
}
