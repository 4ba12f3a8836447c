using Microsoft.Extensions.Logging;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Brings a moved or renamed meeting up to date at its platform; sends what is current, so repeating it does no harm.</summary>
internal sealed partial class UpdateAtPlatform(
    IMeetingStore meetings,
    Connections connections,
    MeetingChanges changes,
    IJobStore jobs,
    TimeProvider timeProvider,
    ILogger<UpdateAtPlatform> logger) : IJobHandler
{
    public string Kind => OutboxJobs.KindOf(MeetingCommandKind.Update);

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        // Without a platform id there is nothing to update: the creation, whenever it happens, takes the current schedule.
        if (await meetings.FindCommandAsync(job.Id, cancellationToken).ConfigureAwait(false) is not var (meeting, _)
            || meeting is { PlatformMeetingId: null } or { Status: MeetingStatus.Cancelled })
            return JobResult.Done;

        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not var (provider, integration))
            return await FailAsync(meeting, VideoErrorCode.NotConnected, cancellationToken).ConfigureAwait(false);

        try
        {
            var updated = await provider.UpdateAsync(integration, meeting.PlatformMeetingId, MeetingDraft.Of(meeting), cancellationToken)
                .ConfigureAwait(false);
            return updated is null
                ? await RecreateAsync(meeting, cancellationToken).ConfigureAwait(false)
                : await ConfirmAsync(meeting, updated, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception)
        {
            return PlatformFailures.MayPass(exception, job, meeting, timeProvider.GetUtcNow())
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter)
                : await FailAsync(meeting, PlatformFailures.CodeOf(exception), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<JobResult> ConfirmAsync(Meeting sent, PlatformMeeting updated, CancellationToken cancellationToken)
    {
        await changes.ApplyAsync(
            sent.Id,
            latest => !IsAsSent(latest, sent) ? null : latest with
            {
                JoinUrl = updated.JoinUrl ?? latest.JoinUrl,
                Password = updated.Password ?? latest.Password,
                Record = updated.Records ?? latest.Record,
                Sync = MeetingSync.Confirmed,
            },
            cancellationToken).ConfigureAwait(false);
        await jobs.WakeAsync(WatchMeeting.JobOf(sent, timeProvider.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        LogUpdated(sent.Id, sent.Platform);
        return JobResult.Done;
    }

    /// <summary>Somebody deleted the meeting at the platform, but it is wanted still: it gets a new link.</summary>
    private async Task<JobResult> RecreateAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        LogGone(meeting.Id, meeting.Platform);
        var create = changes.NewCommand(meeting.Id, MeetingCommandKind.Create, TimeSpan.Zero);
        await changes.ApplyAsync(
            meeting.Id,
            latest => latest.PlatformMeetingId != meeting.PlatformMeetingId || latest.Status == MeetingStatus.Cancelled ? null : latest with
            {
                PlatformMeetingId = null,
                JoinUrl = null,
                Password = null,
                Status = MeetingStatus.Provisioning,
                Sync = MeetingSync.Pending(MeetingCommandKind.Create),
            },
            cancellationToken,
            create).ConfigureAwait(false);
        return JobResult.Done;
    }

    private async Task<JobResult> FailAsync(Meeting meeting, VideoErrorCode reason, CancellationToken cancellationToken)
    {
        LogFailed(meeting.Id, meeting.Platform, reason);
        await changes.ApplyAsync(
            meeting.Id,
            latest => !IsAsSent(latest, meeting) ? null : latest with { Sync = MeetingSync.Failed(MeetingCommandKind.Update, reason) },
            cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    // A plan that changed meanwhile has a command of its own, which settles it. One whose meeting only began has not.
    private static bool IsAsSent(Meeting latest, Meeting sent) =>
        latest.Status != MeetingStatus.Cancelled && MeetingDraft.Of(latest) with { Invitees = sent.Invitees } == MeetingDraft.Of(sent);

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was updated on {Platform}")]
    private partial void LogUpdated(MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} is gone on {Platform}; it is created anew and gets a new link")]
    private partial void LogGone(MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} was not updated on {Platform}: {Reason}")]
    private partial void LogFailed(MeetingId meetingId, MeetingPlatform platform, VideoErrorCode reason);
}
