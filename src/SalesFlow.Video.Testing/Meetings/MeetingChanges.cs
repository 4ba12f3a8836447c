using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Zoom;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Makes, changes and deletes meetings, and tells the apps, whether an app or a person did it.</summary>
/// <remarks>The tasks end when the apps have been told. The API does not wait for them, as the platform does not.</remarks>
internal sealed class MeetingChanges(MeetingBook book, HeldMeetings held, ZoomWebhooks webhooks, SimulatorClock clock)
{
    internal (ZoomMeeting Meeting, Task Told) Create(
        MeetingRequest request, Account host, string creationSource = ZoomMeeting.MadeByApp)
    {
        var meeting = book.Create(request, host, creationSource);
        return (meeting, webhooks.PublishAsync(host, ChangeEvents.Created(meeting)));
    }

    internal (ZoomMeeting Meeting, Task Told)? Update(long id, MeetingRequest request)
    {
        if (book.Update(id, request) is not { } change)
            return null;

        var told = ChangeEvents.Updated(change.Before, change.After, clock.GetUtcNow()) is { } updated
            ? webhooks.PublishAsync(change.After.Host, updated)
            : Task.CompletedTask;
        return (change.After, told);
    }

    internal (ZoomMeeting Meeting, Task Told)? Delete(long id)
    {
        // Whoever saw it start also sees it end, even when it goes away while people are in it.
        var ended = held.End(id)?.Told ?? Task.CompletedTask;
        return book.Delete(id) is { } meeting
            ? (meeting, Task.WhenAll(ended, webhooks.PublishAsync(meeting.Host, ChangeEvents.Deleted(meeting, clock.GetUtcNow()))))
            : null;
    }
}
