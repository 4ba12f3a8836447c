namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Changes and deletes meetings, and tells of it, whether an app or a person did it.</summary>
/// <remarks>The tasks end when the apps have been told. The platforms' APIs do not wait for them, as no platform does.</remarks>
internal sealed class MeetingChanges(MeetingBook book, HeldMeetings held, MeetingPlatforms platforms)
{
    /// <summary>Tells of a meeting that was put into the book.</summary>
    internal Task TellCreatedAsync(Meeting meeting) => platforms.Of(meeting).TellCreatedAsync(meeting);

    internal (Meeting Meeting, Task Told)? Change(MeetingAddress address, Func<Meeting, Meeting> change) =>
        book.Change(address, change) is { } changed
            ? (changed.After, platforms.Of(changed.After).TellChangedAsync(changed.Before, changed.After))
            : null;

    internal (Meeting Meeting, Task Told)? Delete(MeetingAddress address)
    {
        // Whoever saw it start also sees it end, even when it goes away while people are in it.
        var ended = held.End(address)?.Told ?? Task.CompletedTask;
        return book.Remove(address) is { } meeting
            ? (meeting, Task.WhenAll(ended, platforms.Of(meeting).TellDeletedAsync(meeting)))
            : null;
    }
}
