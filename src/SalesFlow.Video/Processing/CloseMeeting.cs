using Microsoft.Extensions.Logging;
using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Writes down that a meeting was not held, whoever says so: our own looks at the platform, or its owner.</summary>
internal sealed partial class CloseMeeting(
    MeetingChanges changes, EventRecorder recorder, TimeProvider timeProvider, ILogger<CloseMeeting> logger)
{
    /// <summary>Closes a meeting as it was read. One that has begun, was moved or was called off meanwhile stays what it is.</summary>
    public async Task RunAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var happened = new MeetingNotHeld
        {
            Id = DerivedId.Of($"meeting.not_held|{meeting.Id}|{meeting.ScheduledStart:O}"),
            Owner = meeting.Owner,
            OccurredAt = timeProvider.GetUtcNow(),
            MeetingId = meeting.Id,
        };
        var isClosed = false;
        await changes.ApplyAsync(
            meeting.Id,
            latest => (isClosed = IsAsRead(latest, meeting)) ? latest with { Status = MeetingStatus.NotHeld } : null,
            [recorder.Record(happened)],
            cancellationToken).ConfigureAwait(false);
        if (isClosed)
            LogNotHeld(meeting.Id);
    }

    private static bool IsAsRead(Meeting latest, Meeting read) =>
        latest.Status == MeetingStatus.Scheduled && latest.ScheduledStart == read.ScheduledStart && latest.Duration == read.Duration;

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was not held")]
    private partial void LogNotHeld(MeetingId meetingId);
}
