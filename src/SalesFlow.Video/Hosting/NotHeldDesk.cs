using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Takes an owner's word that nobody came to a meeting, a day before that would be said by itself.</summary>
internal sealed class NotHeldDesk(IMeetingStore meetings, CloseMeeting close, TimeProvider timeProvider)
{
    private static readonly VideoProblem NotBegun = new()
    {
        Code = VideoErrorCode.NotBegun,
        Detail = "Only a confirmed meeting whose planned start has passed can be marked as not held. Cancel this one instead.",
    };

    public async Task<VideoResult<Meeting>> MarkAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return Problems.MeetingNotFound;
        if (meeting.Status == MeetingStatus.NotHeld)
            return meeting;
        if (FindObstacle(meeting) is { } obstacle)
            return obstacle;

        await close.RunAsync(meeting, cancellationToken).ConfigureAwait(false);

        // Somebody may have come, moved or cancelled it at this very moment; that goes before what its owner saw.
        return await meetings.FindAsync(owner, id, cancellationToken).ConfigureAwait(false) switch
        {
            null => Problems.MeetingNotFound,
            { Status: MeetingStatus.NotHeld } closed => closed,
            var other => FindObstacle(other) ?? Problems.ChangedMeanwhile,
        };
    }

    private VideoProblem? FindObstacle(Meeting meeting) => meeting.Status switch
    {
        MeetingStatus.InProgress or MeetingStatus.Completed => Problems.AlreadyHeld,
        MeetingStatus.Cancelled => Problems.MeetingCancelled,
        MeetingStatus.Scheduled when meeting.ScheduledStart <= timeProvider.GetUtcNow() => null,
        _ => NotBegun,
    };
}
