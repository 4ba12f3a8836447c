using Microsoft.Extensions.Logging;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Takes over what somebody changed at the platform: a new time, a new title, a cancellation.</summary>
/// <remarks>Platforms also tell of our own changes, so nothing is believed: the meeting is read again and compared.</remarks>
internal sealed partial class FollowPlatform(
    IMeetingStore meetings, Connections connections, IJobStore jobs, EventRecorder recorder, TimeProvider timeProvider,
    ILogger<FollowPlatform> logger)
{
    public async Task RunAsync(Meeting meeting, PlatformSignal signal, CancellationToken cancellationToken)
    {
        // When somebody changed it meanwhile, perhaps after an older look at the platform than ours, both sides are read again.
        for (var known = meeting; known is not null && !await TryFollowAsync(known, signal, cancellationToken).ConfigureAwait(false);)
            known = await meetings.FindAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> TryFollowAsync(Meeting meeting, PlatformSignal signal, CancellationToken cancellationToken)
    {
        // What we are about to tell the platform wins over what it had before.
        if (!CanFollow(meeting) || await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
            return true;

        var current = await connection.Provider.FindAsync(connection.Integration, meeting.PlatformMeetingId!, cancellationToken).ConfigureAwait(false);
        var followed = Apply(meeting, current);
        if (followed == meeting)
            return true;

        var happened = new MeetingChangedAtPlatform
        {
            Id = EventRecorder.IdOf($"meeting.changed|{meeting.Id}|{meeting.Version}"),
            Owner = meeting.Owner,
            OccurredAt = signal.HappenedAt,
            MeetingId = meeting.Id,
            JoinUrlChanged = current is { JoinUrl: { } url } && url != meeting.JoinUrl,
        };
        var now = timeProvider.GetUtcNow();
        var save = await meetings.SaveAsync(
            followed with { UpdatedAt = now }, meeting.Version, [], [recorder.Record(happened)], cancellationToken).ConfigureAwait(false);
        if (save == MeetingSave.VersionConflict)
            return false;

        await jobs.WakeAsync(WatchMeeting.JobOf(followed, now), cancellationToken).ConfigureAwait(false);
        LogFollowed(meeting.Id, meeting.Platform);
        return true;
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
