using Microsoft.Extensions.Logging;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Asks the platform about runs that no webhook told of, and says in the end when nobody came.</summary>
internal sealed partial class WatchMeeting(
    IMeetingStore meetings,
    IOccurrenceStore occurrences,
    Connections connections,
    TrackOccurrence track,
    MeetingChanges changes,
    EventRecorder recorder,
    TimeProvider timeProvider,
    ILogger<WatchMeeting> logger) : IJobHandler
{
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
        if (now < meeting.ScheduledEnd + HeadStart)
            return Look(meeting.ScheduledEnd + HeadStart - now);

        try
        {
            // Without a grant nothing can be seen: whoever connects the account again has this job woken.
            if (await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false) is not { } connection)
                return JobResult.Done;
            await LookAsync(meeting, connection, cancellationToken).ConfigureAwait(false);
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

        var runs = await occurrences.ListAsync([id], cancellationToken).ConfigureAwait(false);
        var isRunning = runs.Any(static run => run is { ActualStart: not null, ActualEnd: null });
        if (now < meeting.ScheduledEnd + Patience || isRunning)
            return Look((now - meeting.ScheduledEnd) / 2);

        if (runs.Count == 0)
            await CloseAsync(meeting, now, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    /// <summary>Takes over every run that the platform knows.</summary>
    public async Task LookAsync(Meeting meeting, Connection connection, CancellationToken cancellationToken)
    {
        var seen = await connection.Provider.ListOccurrencesAsync(connection.Integration, meeting.PlatformMeetingId!, cancellationToken)
            .ConfigureAwait(false);
        foreach (var run in seen)
            await track.SeeAsync(meeting, run, isAnnounced: false, cancellationToken).ConfigureAwait(false);
    }

    private static JobResult.Again Look(TimeSpan after) =>
        new("There may be more to see.", TimeSpan.FromTicks(Math.Clamp(after.Ticks, TimeSpan.TicksPerMinute, LongestPause.Ticks)));

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

    [LoggerMessage(Level = LogLevel.Information, Message = "Nobody came to meeting {MeetingId}")]
    private partial void LogNotHeld(MeetingId meetingId);
}
