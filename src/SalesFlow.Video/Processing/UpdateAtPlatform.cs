using Microsoft.Extensions.Logging;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Tells a platform what is wished for and is not so there yet, and shows in the meeting what the platform made of it.</summary>
/// <remarks>
/// The platform is read first: only what differs is sent, so that an answer that got lost costs no second write, and whatever
/// somebody else changed there is followed.
/// </remarks>
internal sealed partial class UpdateAtPlatform(
    IMeetingStore meetings,
    Connections connections,
    MeetingChanges changes,
    IJobStore jobs,
    TimeProvider timeProvider,
    ILogger<UpdateAtPlatform> logger) : IJobHandler
{
    private const int Tries = 5;

    public string Kind => OutboxJobs.KindOf(MeetingCommandKind.Update);

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            // Without a platform id there is nothing to update: a creation that failed has taken the wish into its plan.
            if (await meetings.FindCommandAsync(job.Id, cancellationToken).ConfigureAwait(false) is not var (meeting, _)
                || meeting is not { PlatformMeetingId: not null, Sync.Wish: { } wish } || !meeting.Sync.IsPending(MeetingCommandKind.Update))
                return JobResult.Done;

            if (await AttemptAsync(job, meeting, wish, cancellationToken).ConfigureAwait(false) is { } result)
                return result;
        }

        return new JobResult.Again("The meeting was changed here again and again.");
    }

    /// <summary>Returns null when somebody else changed the meeting meanwhile: then both sides are looked at again.</summary>
    private async Task<JobResult?> AttemptAsync(Job job, Meeting meeting, MeetingPatch wish, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
        {
            return PlatformFailures.WaitForConnection(meeting, now)
                ?? await FailAsync(meeting, VideoErrorCode.NotConnected, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await BringUpToDateAsync(connection, meeting, wish, cancellationToken).ConfigureAwait(false) switch
            {
                null => await RecreateAsync(meeting, wish, cancellationToken).ConfigureAwait(false),
                var found => await ConfirmAsync(meeting, wish, found, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (PlatformException exception)
        {
            return PlatformFailures.MayPass(exception, job, meeting, now)
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter)
                : await FailAsync(meeting, PlatformFailures.CodeOf(exception), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the meeting as the platform has it afterwards; null when it is gone.</summary>
    private static async Task<PlatformMeeting?> BringUpToDateAsync(
        Connection connection, Meeting meeting, MeetingPatch wish, CancellationToken cancellationToken)
    {
        var (provider, integration) = connection;
        var found = await provider.FindAsync(integration, meeting.PlatformMeetingId!, cancellationToken).ConfigureAwait(false);
        return found is not null && wish.Beyond(found) is { IsEmpty: false } owed
            ? await provider.UpdateAsync(integration, meeting.PlatformMeetingId!, owed, cancellationToken).ConfigureAwait(false)
            : found;
    }

    private async Task<JobResult?> ConfirmAsync(Meeting meeting, MeetingPatch wish, PlatformMeeting found, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();

        // Text may have been tidied, and a zone that the platform does not offer is ours alone; a time that is another one was not taken.
        var missed = wish.Beyond(found);
        var isDone = missed is { Start: null, Duration: null } || found is { Start: null, Duration: null };
        var followed = meeting.With(found, now).OpenAgain(now);
        var confirmed = followed with
        {
            TimeZone = wish.TimeZone ?? followed.TimeZone,
            Sync = isDone ? MeetingSync.Confirmed : MeetingSync.Failed(MeetingCommandKind.Update, VideoErrorCode.PlatformRefused, wish),
        };

        // Over the version that was read before the platform was: what came in between may be newer than what the platform said.
        if (await changes.SaveAsync(meeting, confirmed, [], [], cancellationToken).ConfigureAwait(false) == MeetingSave.VersionConflict)
            return null;

        await jobs.WakeAsync(WatchMeeting.JobOf(confirmed, now), cancellationToken).ConfigureAwait(false);
        if (isDone)
            LogUpdated(meeting.Id, meeting.Platform);
        else
            LogFailed(meeting.Id, meeting.Platform, VideoErrorCode.PlatformRefused);
        return JobResult.Done;
    }

    /// <summary>Somebody deleted the meeting at the platform, but it is still wanted: it gets a new link.</summary>
    private async Task<JobResult?> RecreateAsync(Meeting meeting, MeetingPatch wish, CancellationToken cancellationToken)
    {
        LogGone(meeting.Id, meeting.Platform);
        var create = changes.NewCommand(meeting.Id, MeetingCommandKind.Create, TimeSpan.Zero);
        var moved = wish.ApplyTo(meeting);
        var planned = wish.ApplyTo(meeting.MovedTo(moved.ScheduledStart, moved.Duration, timeProvider.GetUtcNow())) with
        {
            PlatformMeetingId = null,
            PlatformConferenceId = null,
            JoinUrl = null,
            Password = null,
            Status = MeetingStatus.Provisioning,
            Sync = MeetingSync.Pending(MeetingCommandKind.Create),
        };
        return await changes.SaveAsync(meeting, planned, [create], [], cancellationToken).ConfigureAwait(false) == MeetingSave.VersionConflict ? null : JobResult.Done;
    }

    /// <summary>The meeting stays as the platform has it, and the wish stands beside it with the reason.</summary>
    private async Task<JobResult> FailAsync(Meeting meeting, VideoErrorCode reason, CancellationToken cancellationToken)
    {
        LogFailed(meeting.Id, meeting.Platform, reason);
        await changes.ApplyAsync(
            meeting.Id,
            latest => latest.Sync == meeting.Sync
                ? latest with { Sync = MeetingSync.Failed(MeetingCommandKind.Update, reason, meeting.Sync.Wish) }
                : null,
            cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was updated on {Platform}")]
    private partial void LogUpdated(MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} is gone on {Platform}; it is created anew and gets a new link")]
    private partial void LogGone(MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} was not updated on {Platform}: {Reason}")]
    private partial void LogFailed(MeetingId meetingId, MeetingPlatform platform, VideoErrorCode reason);
}
