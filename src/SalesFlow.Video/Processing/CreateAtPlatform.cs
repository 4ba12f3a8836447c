using Microsoft.Extensions.Logging;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Creates a meeting at its platform, exactly once, although the platform may create it without ever telling us.</summary>
/// <remarks>
/// When an earlier request may have arrived, this looks for what it left behind, and creates anew only
/// after the platform had time to finish that request and still shows nothing; a few times at most. Where creating is idempotent it is
/// simply sent again. What was created without a link is read until it has one, or taken back.
/// </remarks>
internal sealed partial class CreateAtPlatform(
    IMeetingStore meetings,
    Connections connections,
    MeetingChanges changes,
    IJobStore jobs,
    TimeProvider timeProvider,
    ILogger<CreateAtPlatform> logger) : IJobHandler
{
    // How long a platform may go on working on a request after the connection broke.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan NextLook = TimeSpan.FromSeconds(10);

    // A platform that takes requests again and again and shows nothing of them would be filled with meetings that nobody sees.
    private const int MostSends = 5;

    public string Kind => OutboxJobs.KindOf(MeetingCommandKind.Create);

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (await meetings.FindCommandAsync(job.Id, cancellationToken).ConfigureAwait(false) is not var (meeting, command))
            return JobResult.Done;
        if (meeting.PlatformMeetingId is not null)
        {
            return LinkAwait.IsOpen(meeting)
                ? await AwaitLinkAsync(meeting, command, cancellationToken).ConfigureAwait(false)
                : await WatchAsync(meeting).ConfigureAwait(false);
        }

        var trace = CreationTrace.Of(job, timeProvider.GetUtcNow());
        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not var (provider, integration))
        {
            return meeting.ScheduledEnd > timeProvider.GetUtcNow()
                ? new JobResult.Again(nameof(VideoErrorCode.NotConnected), Progress: trace.NoteIn(job))
                : await FailAsync(meeting, VideoErrorCode.NotConnected, cancellationToken).ConfigureAwait(false);
        }

        var isIdempotent = provider.GetCapabilities(integration).IsCreatingIdempotent;
        return (isIdempotent ? null : await SearchAsync(provider, integration, meeting, command, job, trace, cancellationToken).ConfigureAwait(false))
            ?? await SendAsync(provider, integration, meeting, command, job, trace.Clear(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes over what an earlier request created; null when there is certainly nothing.</summary>
    private async Task<JobResult?> SearchAsync(
        IMeetingProvider provider, Integration integration, Meeting meeting, MeetingCommand command, Job job, CreationTrace trace,
        CancellationToken cancellationToken)
    {
        if (trace.SentAt is not { } sentAt)
            return null;

        try
        {
            if (await AdoptAsync(provider, integration, meeting, command, cancellationToken).ConfigureAwait(false))
                return await WatchAsync(meeting).ConfigureAwait(false);
        }
        catch (PlatformException exception)
        {
            // A failed search says nothing about the creation before it.
            return meeting.ScheduledEnd > timeProvider.GetUtcNow()
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter, trace.NoteIn(job))
                : await FailAsync(meeting, PlatformFailures.CodeOf(exception), cancellationToken).ConfigureAwait(false);
        }

        return sentAt + Settling > timeProvider.GetUtcNow()
            ? new JobResult.Again("An unanswered creation may still show up.", NextLook, trace.NoteIn(job))
            : null;
    }

    private async Task<bool> AdoptAsync(
        IMeetingProvider provider, Integration integration, Meeting meeting, MeetingCommand command, CancellationToken cancellationToken)
    {
        var found = await provider.FindCreatedAsync(integration, MeetingDraft.Of(meeting), command.CreatedAt, cancellationToken)
            .ConfigureAwait(false);
        var known = await meetings.FindKnownAsync(integration.Id, [.. found.Select(candidate => candidate.Id)], cancellationToken)
            .ConfigureAwait(false);
        List<PlatformMeeting> unknown = [.. found.Where(candidate => !known.Contains(candidate.Id))];
        if (unknown.Count > 1)
            LogTwinsFound(meeting.Id, meeting.Platform, unknown.Count);

        foreach (var candidate in unknown)
        {
            if (await ConfirmAsync(meeting, candidate).ConfigureAwait(false))
                return true;
        }

        return false;
    }

    private async Task<JobResult> SendAsync(
        IMeetingProvider provider, Integration integration, Meeting meeting, MeetingCommand command, Job job, CreationTrace trace,
        CancellationToken cancellationToken)
    {
        if (meeting.Sync.What == MeetingCommandKind.Cancel)
            return JobResult.Done;

        var sent = trace.Send(timeProvider.GetUtcNow());
        if (meeting.ScheduledEnd <= sent.SentAt || sent.Sends > MostSends)
            return await FailAsync(meeting, VideoErrorCode.PlatformUnavailable, cancellationToken).ConfigureAwait(false);

        try
        {
            var created = await provider.CreateAsync(integration, MeetingDraft.Of(meeting), cancellationToken).ConfigureAwait(false);
            if (!await ConfirmAsync(meeting, created).ConfigureAwait(false))
                return await FailAsync(meeting, VideoErrorCode.PlatformMeetingTaken, cancellationToken).ConfigureAwait(false);
            return created.JoinUrl is null
                ? await AwaitLinkAsync(meeting with { PlatformMeetingId = created.Id }, command, cancellationToken).ConfigureAwait(false)
                : await WatchAsync(meeting).ConfigureAwait(false);
        }
        catch (PlatformException exception)
        {
            return exception switch
            {
                { Kind: PlatformErrorKind.OutcomeUnknown or PlatformErrorKind.UnexpectedAnswer } =>
                    new JobResult.Again(exception.Kind.ToString(), NextLook, sent.NoteIn(job)),
                ReconnectRequiredException or { IsTransient: true } =>
                    new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter, trace.NoteIn(job)),
                _ => await FailAsync(meeting, PlatformFailures.CodeOf(exception), cancellationToken).ConfigureAwait(false),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new JobResult.Again("The platform did not answer in time.", NextLook, sent.NoteIn(job));
        }
    }

    /// <summary>Takes over what the platform has; false when it is another meeting's already. Never cancelled: the meeting exists.</summary>
    private async Task<bool> ConfirmAsync(Meeting meeting, PlatformMeeting created)
    {
        var save = await changes.ApplyAsync(meeting.Id, latest => Confirm(latest, created, timeProvider.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
        if (save == MeetingSave.Saved)
            LogCreated(meeting.Id, meeting.Platform);
        return save == MeetingSave.Saved;
    }

    /// <summary>Reads what was created without a link until it has one, within a few minutes; what gets none is taken back.</summary>
    private async Task<JobResult> AwaitLinkAsync(Meeting meeting, MeetingCommand command, CancellationToken cancellationToken)
    {
        if (meeting.Sync.What == MeetingCommandKind.Cancel)
            return JobResult.Done;
        if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
        {
            return PlatformFailures.WaitForConnection(meeting, timeProvider.GetUtcNow())
                ?? await FailAsync(meeting, VideoErrorCode.NotConnected, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var found = await LinkAwait.ReadAsync(connection, meeting.PlatformMeetingId!, timeProvider, cancellationToken).ConfigureAwait(false);
            if (found is { JoinUrl: not null })
            {
                await ConfirmAsync(meeting, found).ConfigureAwait(false);
                return await WatchAsync(meeting).ConfigureAwait(false);
            }

            if (found is { IsLinkRefused: false } && timeProvider.GetUtcNow() < command.CreatedAt + LinkAwait.Limit)
                return new JobResult.Again("The platform has not prepared the link yet.", LinkAwait.Pause);
            if (found is not null)
                await connection.Provider.CancelAsync(connection.Integration, meeting.PlatformMeetingId!, cancellationToken).ConfigureAwait(false);
            return await FailAsync(meeting, VideoErrorCode.PlatformLinkMissing, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception)
        {
            return exception.IsTransient || exception is ReconnectRequiredException
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter ?? LinkAwait.Pause)
                : await FailAsync(meeting, PlatformFailures.CodeOf(exception), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new JobResult.Again("The platform has not prepared the link yet.", LinkAwait.Pause);
        }
    }

    /// <summary>From now on somebody looks after the meeting, even when no webhook ever comes.</summary>
    private async Task<JobResult> WatchAsync(Meeting meeting)
    {
        var now = timeProvider.GetUtcNow();
        await jobs.WakeAsync(WatchMeeting.JobOf(meeting, now), CancellationToken.None).ConfigureAwait(false);
        await jobs.WakeAsync(LookThroughAccount.JobOf(meeting.IntegrationId, now), CancellationToken.None).ConfigureAwait(false);
        return JobResult.Done;
    }

    private static Meeting Confirm(Meeting meeting, PlatformMeeting created, DateTimeOffset now) => meeting.With(created, now) with
    {
        PlatformMeetingId = created.Id,
        Status = meeting.Status == MeetingStatus.Provisioning && created.JoinUrl is not null ? MeetingStatus.Scheduled : meeting.Status,

        // What was asked for meanwhile has a command of its own behind this one.
        Sync = meeting.Sync switch
        {
            { What: not MeetingCommandKind.Create } => meeting.Sync,
            _ when created.JoinUrl is null => meeting.Sync,
            { Wish: { } wish } => MeetingSync.Pending(MeetingCommandKind.Update, wish),
            _ => MeetingSync.Confirmed,
        },
    };

    private async Task<JobResult> FailAsync(Meeting meeting, VideoErrorCode reason, CancellationToken cancellationToken)
    {
        LogFailed(meeting.Id, meeting.Platform, reason);
        await changes.ApplyAsync(meeting.Id, latest => Fail(latest, reason), cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    /// <summary>Nothing is at the platform: what was wished for meanwhile is the plan, and one that was called off meanwhile stays so.</summary>
    private static Meeting? Fail(Meeting meeting, VideoErrorCode reason) =>
        meeting is not { Status: MeetingStatus.Provisioning, Sync.What: MeetingCommandKind.Create } ? null
        : (meeting.Sync.Wish?.ApplyTo(meeting) ?? meeting) with
        {
            PlatformMeetingId = null,
            PlatformConferenceId = null,
            Status = MeetingStatus.ProvisioningFailed,
            Sync = MeetingSync.Failed(MeetingCommandKind.Create, reason),
        };

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was created on {Platform}")]
    private partial void LogCreated(MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} exists {Count} times on {Platform}; the oldest one is used, the others should be deleted there")]
    private partial void LogTwinsFound(MeetingId meetingId, MeetingPlatform platform, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} was not created on {Platform}: {Reason}")]
    private partial void LogFailed(MeetingId meetingId, MeetingPlatform platform, VideoErrorCode reason);
}
