using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Asks the platform about occurrences and changes that no webhook told of, and says in the end when nobody came.</summary>
internal sealed partial class WatchMeeting(
    IMeetingStore meetings,
    ConversationReader conversations,
    Connections connections,
    TrackOccurrence track,
    AdvanceMeeting advance,
    FollowPlatform follow,
    MeetingChanges changes,
    EventRecorder recorder,
    TimeProvider timeProvider,
    ILogger<WatchMeeting> logger) : IJobHandler
{
    private const string NotYet = "There may be more to see.";

    // Webhooks come within seconds of the end, and people are rarely on time.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);

    public string Kind => StandingJobs.WatchMeeting;

    /// <summary>The job that watches a meeting.</summary>
    public static Job JobOf(Meeting meeting, DateTimeOffset now) => StandingJobs.Watch(meeting.Id, meeting.ScheduledEnd + HeadStart, now);

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var id = MeetingId.Parse(job.Subject);
        if (await meetings.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { PlatformMeetingId: not null } meeting
            || meeting.Status is MeetingStatus.Cancelled)
            return JobResult.Done;

        var now = timeProvider.GetUtcNow();
        var isOver = meeting.ScheduledEnd + HeadStart <= now;
        MeetingConversations held;
        try
        {
            // Without a grant nothing can be seen: whoever connects the account again has this job woken.
            if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
                return JobResult.Done;
            if (isOver)
                await LookAsync(meeting, connection, cancellationToken).ConfigureAwait(false);

            // Time alone may have changed what the occurrences mean.
            await advance.RunAsync(id, cancellationToken).ConfigureAwait(false);

            // Of a meeting that was not held it may only be unknown that it was moved or deleted.
            held = await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false);
            if (held.Main.Occurrences.Count == 0 && await TryFollowAsync(meeting, now, cancellationToken).ConfigureAwait(false))
            {
                // Which has woken this job for the new time.
                VideoTelemetry.LostWebhook(meeting.Platform, "changed");
                return JobResult.Done;
            }
        }
        catch (ReconnectRequiredException)
        {
            return JobResult.Done;
        }
        catch (PlatformException exception) when (now < meeting.ScheduledEnd + Patience || job.Attempts < JobBackoff.MaxAttempts)
        {
            // Looks that saw nothing yet were attempts as well.
            return new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter);
        }

        if (!isOver)
            return new JobResult.Again(NotYet, meeting.ScheduledEnd + HeadStart - now);
        if (now < meeting.ScheduledEnd + Patience || held.Main.IsRunning || held.Undecided.Count > 0)
            return Look((now - meeting.ScheduledEnd) / 2);

        if (held.Main.Occurrences.Count == 0)
            await CloseAsync(meeting, now, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    /// <summary>Takes over every occurrence that the platform knows.</summary>
    public async Task LookAsync(Meeting meeting, Connection connection, CancellationToken cancellationToken)
    {
        var seen = await connection.Provider.ListOccurrencesAsync(connection.Integration, meeting.PlatformMeetingId!, cancellationToken)
            .ConfigureAwait(false);
        foreach (var occurrence in seen)
            await track.SeeAsync(meeting, occurrence, isAnnounced: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes over a changed plan; a platform that does not let it be read is believed to have the one that is known.</summary>
    private async Task<bool> TryFollowAsync(Meeting meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await follow.RunAsync(meeting, now, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception is { IsTransient: false } and not ReconnectRequiredException)
        {
            LogNotRead(exception, meeting.Id, meeting.Platform);
            return false;
        }
    }

    private static JobResult.Again Look(TimeSpan after) =>
        new(NotYet, TimeSpan.FromTicks(Math.Clamp(after.Ticks, TimeSpan.TicksPerMinute, LongestPause.Ticks)));

    private async Task CloseAsync(Meeting meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var happened = new MeetingNotHeld
        {
            Id = EventRecorder.IdOf($"meeting.not_held|{meeting.Id}|{meeting.ScheduledStart:O}"),
            Owner = meeting.Owner,
            OccurredAt = now,
            MeetingId = meeting.Id,
        };
        await changes.ApplyAsync(
            meeting.Id,
            latest => latest.Status == MeetingStatus.Scheduled && latest.ScheduledEnd == meeting.ScheduledEnd
                ? latest with { Status = MeetingStatus.NotHeld }
                : null,
            [recorder.Record(happened)],
            cancellationToken).ConfigureAwait(false);
        LogNotHeld(meeting.Id);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} could not be read on {Platform}; whether it was moved there is not known")]
    private partial void LogNotRead(Exception exception, MeetingId meetingId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Information, Message = "Nobody came to meeting {MeetingId}")]
    private partial void LogNotHeld(MeetingId meetingId);
}
