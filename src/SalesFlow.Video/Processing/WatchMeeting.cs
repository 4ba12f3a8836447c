using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
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
    ReadingPace pace,
    CloseMeeting close,
    TimeProvider timeProvider,
    ILogger<WatchMeeting> logger) : IJobHandler
{
    private const string NotYet = "There may be more to see.";

    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);
    private static readonly TimeSpan UnannouncedPause = TimeSpan.FromMinutes(4);

    public string Kind => StandingJobs.WatchMeeting;

    /// <summary>The job that watches a meeting.</summary>
    public static Job JobOf(Meeting meeting, DateTimeOffset now) => StandingJobs.Watch(meeting.Id, LookAhead.NextLook(meeting, now), now);

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var id = MeetingId.Parse(job.Subject);
        if (await meetings.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { PlatformMeetingId: not null } meeting
            || meeting.Status is MeetingStatus.Cancelled)
            return JobResult.Done;

        var now = timeProvider.GetUtcNow();
        var isOver = LookAhead.IsOver(meeting, now);
        if (!isOver && LookAhead.IsFresh(job, now))
            return Ahead(meeting, now, job.Progress);

        MeetingConversations held;
        var note = job.Progress;
        var mayRunUnannounced = false;
        try
        {
            // Without a grant nothing can be seen. Connecting the account again wakes this job.
            if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
                return JobResult.Done;
            if (await pace.TakeTurnAsync(connection.Integration, cancellationToken).ConfigureAwait(false) is { } wait)
                return new JobResult.Again("Others of the account are being read.", wait, job.Progress);
            mayRunUnannounced = !connection.Provider.GetCapabilities(connection.Integration).AnnouncesOccurrences;
            var isSeen = isOver || (mayRunUnannounced && LookAhead.IsAboutToBegin(meeting, now));
            if (await AdvanceAsync(meeting, connection, isSeen, cancellationToken).ConfigureAwait(false) is not { } advanced)
                return JobResult.Done;

            meeting = advanced;
            held = await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false);
            if (IsPlanToBeRead(meeting, held.Main, job))
            {
                note = LookAhead.NoteOf(now);
                if (await TryFollowAsync(meeting, now, cancellationToken).ConfigureAwait(false))
                {
                    // Which has woken this job for the new time.
                    VideoTelemetry.LostWebhook(meeting.Platform, "changed");
                    return JobResult.Done;
                }
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
            return mayRunUnannounced ? During(meeting, now) : Ahead(meeting, now, LookAhead.NoteOf(now));
        if (now < meeting.ScheduledEnd + Patience || held.Main.IsRunning || held.Undecided.Count > 0)
            return Look(IsAtRest(held) ? LongestPause : (now - meeting.ScheduledEnd) / 2, note);

        if (held.Main.Occurrences.Count == 0)
            await close.RunAsync(meeting, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    /// <summary>Takes over every occurrence that the platform knows.</summary>
    public async Task LookAsync(Meeting meeting, Connection connection, CancellationToken cancellationToken)
    {
        var seen = await connection.Provider.ListOccurrencesAsync(
            connection.Integration, meeting.FiledUnder()!, cancellationToken).ConfigureAwait(false);
        foreach (var occurrence in seen)
            await track.SeeAsync(meeting, occurrence, isAnnounced: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the meeting be what was held makes of it, and returns it as it is then; null when it is gone.</summary>
    private async Task<Meeting?> AdvanceAsync(Meeting meeting, Connection connection, bool isOver, CancellationToken cancellationToken)
    {
        if (isOver || await IsRunningAsync(meeting, cancellationToken).ConfigureAwait(false))
            await LookAsync(meeting, connection, cancellationToken).ConfigureAwait(false);

        // Time alone may have changed what the occurrences mean.
        await advance.RunAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        return await meetings.FindAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A trial of which only the start was told would keep the meeting in progress, and its plan from being read.</summary>
    private async Task<bool> IsRunningAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var known = await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false);
        return known.Main.IsRunning || known.Others.Any(static call => call.IsRunning);
    }

    /// <summary>
    /// True while nobody came, for it may only be unknown that the meeting was moved or deleted, and once after the last call has ended,
    /// for hosts go on changing plans until then.
    /// </summary>
    private static bool IsPlanToBeRead(Meeting meeting, MeetingConversation held, Job job) => held.Occurrences.Count == 0
        || (!held.IsRunning && !(LookAhead.LastLookOf(job) >= (held.ActualEnd ?? meeting.ScheduledEnd)));

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

    /// <summary>True once the meeting was held and nothing goes on: what may still come is a call that begins again.</summary>
    private static bool IsAtRest(MeetingConversations held) => held is { Status: MeetingStatus.Completed, Undecided.Count: 0 }
        && !held.Others.Any(static other => other.IsRunning);

    private static JobResult.Again Ahead(Meeting meeting, DateTimeOffset now, string? note) => new(NotYet, LookAhead.NextLook(meeting, now) - now, note);

    /// <summary>A platform that tells nobody that a meeting began is asked every few minutes while it should be held.</summary>
    private static JobResult.Again During(Meeting meeting, DateTimeOffset now)
    {
        var next = LookAhead.NextLook(meeting, now);
        var soon = meeting.ScheduledStart > now ? meeting.ScheduledStart + UnannouncedPause : now + UnannouncedPause;
        return new(NotYet, (LookAhead.IsAboutToBegin(meeting, now) && soon < next ? soon : next) - now, LookAhead.NoteOf(now));
    }

    private static JobResult.Again Look(TimeSpan after, string? note) =>
        new(NotYet, TimeSpan.FromTicks(Math.Clamp(after.Ticks, TimeSpan.TicksPerMinute, LongestPause.Ticks)), note);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} could not be read on {Platform}; whether it was moved there is not known")]
    private partial void LogNotRead(Exception exception, MeetingId meetingId, MeetingPlatform platform);
}
