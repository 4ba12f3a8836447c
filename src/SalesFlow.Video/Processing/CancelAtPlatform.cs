using Microsoft.Extensions.Logging;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Calls a meeting off at its platform, and only then here; one that is gone already counts as called off.</summary>
internal sealed partial class CancelAtPlatform(
    IMeetingStore meetings,
    Connections connections,
    MeetingChanges changes,
    TimeProvider timeProvider,
    ILogger<CancelAtPlatform> logger) : IJobHandler
{
    public string Kind => OutboxJobs.KindOf(MeetingCommandKind.Cancel);

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (await meetings.FindCommandAsync(job.Id, cancellationToken).ConfigureAwait(false) is not var (meeting, _)
            || !meeting.Sync.IsPending(MeetingCommandKind.Cancel))
            return JobResult.Done;

        // Jobs of a meeting run in order: without a platform id by now, no creation before this one left anything behind.
        if (meeting.PlatformMeetingId is null)
            return await CalledOffAsync(meeting).ConfigureAwait(false);
        if (meeting.Status == MeetingStatus.Completed)
            return await FailAsync(meeting, VideoErrorCode.AlreadyHeld, cancellationToken).ConfigureAwait(false);

        var now = timeProvider.GetUtcNow();
        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not var (provider, integration))
        {
            return PlatformFailures.WaitForConnection(meeting, now)
                ?? await FailAsync(meeting, VideoErrorCode.NotConnected, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await provider.CancelAsync(integration, meeting.PlatformMeetingId, cancellationToken).ConfigureAwait(false);
            LogCancelled(meeting.Id, meeting.Platform);
            return await CalledOffAsync(meeting).ConfigureAwait(false);
        }
        catch (PlatformException exception)
        {
            return PlatformFailures.MayPass(exception, job, meeting, now)
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter)
                : await FailAsync(meeting, PlatformFailures.CodeOf(exception), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Never cancelled: the meeting is gone. One that began meanwhile goes on without its entry, and completes.</summary>
    private async Task<JobResult> CalledOffAsync(Meeting meeting)
    {
        await changes.ApplyAsync(
            meeting.Id,
            latest => latest.PlatformMeetingId != meeting.PlatformMeetingId ? null : latest with
            {
                Status = latest.Status is MeetingStatus.InProgress or MeetingStatus.Completed ? latest.Status : MeetingStatus.Cancelled,
                Sync = MeetingSync.Confirmed,
            },
            CancellationToken.None).ConfigureAwait(false);
        return JobResult.Done;
    }

    /// <summary>The meeting stays what it is, with the reason beside it.</summary>
    private async Task<JobResult> FailAsync(Meeting meeting, VideoErrorCode reason, CancellationToken cancellationToken)
    {
        LogFailed(meeting.Id, meeting.Platform, reason);
        await changes.ApplyAsync(
            meeting.Id,
            latest => latest.Sync == meeting.Sync ? latest with { Sync = MeetingSync.Failed(MeetingCommandKind.Cancel, reason) } : null,
            cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was cancelled on {Platform}")]
    private partial void LogCancelled(MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} was not cancelled on {Platform}: {Reason}; it stays as it is")]
    private partial void LogFailed(MeetingId meetingId, MeetingPlatform platform, VideoErrorCode reason);
}
