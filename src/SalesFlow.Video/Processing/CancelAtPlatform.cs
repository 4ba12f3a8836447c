using Microsoft.Extensions.Logging;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Calls a cancelled meeting off at its platform; one that is gone already counts as called off.</summary>
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
        if (await meetings.FindCommandAsync(job.Id, cancellationToken).ConfigureAwait(false) is not var (meeting, _))
            return JobResult.Done;

        // Jobs of a meeting run in order: without a platform id by now, no creation before this one left anything behind.
        if (meeting.PlatformMeetingId is null)
            return await SettleAsync(meeting, MeetingSync.Confirmed, cancellationToken).ConfigureAwait(false);

        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not var (provider, integration))
            return await FailAsync(meeting, VideoErrorCode.NotConnected, cancellationToken).ConfigureAwait(false);

        try
        {
            await provider.CancelAsync(integration, meeting.PlatformMeetingId, cancellationToken).ConfigureAwait(false);
            LogCancelled(meeting.Id, meeting.Platform);
            return await SettleAsync(meeting, MeetingSync.Confirmed, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception)
        {
            return PlatformFailures.MayPass(exception, job, meeting, timeProvider.GetUtcNow())
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter)
                : await FailAsync(meeting, PlatformFailures.CodeOf(exception), cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<JobResult> FailAsync(Meeting meeting, VideoErrorCode reason, CancellationToken cancellationToken)
    {
        LogFailed(meeting.Id, meeting.Platform, reason);
        return SettleAsync(meeting, MeetingSync.Failed(MeetingCommandKind.Cancel, reason), cancellationToken);
    }

    private async Task<JobResult> SettleAsync(Meeting meeting, MeetingSync sync, CancellationToken cancellationToken)
    {
        await changes.ApplyAsync(meeting.Id, latest => latest with { Sync = sync }, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was cancelled on {Platform}")]
    private partial void LogCancelled(MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Error, Message = "Meeting {MeetingId} could not be cancelled on {Platform} ({Reason}); it must be deleted there by hand")]
    private partial void LogFailed(MeetingId meetingId, MeetingPlatform platform, VideoErrorCode reason);
}
