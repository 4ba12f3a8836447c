using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>Starts and ends meetings, and tells the apps.</summary>
internal sealed class HeldMeetings(MeetingBook book, ZoomWebhooks webhooks)
{
    /// <summary>Starts an instance at once; the task ends when the apps have been told. Null when the meeting cannot be started.</summary>
    internal (ZoomMeeting Meeting, Task Told)? Start(long id) =>
        book.Start(id) is { } meeting ? (meeting, webhooks.PublishAsync(meeting.Host, ZoomEvent.Started(meeting))) : null;

    /// <summary>Ends the running instance at once; the task ends when the apps have been told. Null when none runs.</summary>
    internal (ZoomMeeting Meeting, Task Told)? End(long id) =>
        book.End(id) is { } meeting ? (meeting, webhooks.PublishAsync(meeting.Host, ZoomEvent.Ended(meeting))) : null;
}
