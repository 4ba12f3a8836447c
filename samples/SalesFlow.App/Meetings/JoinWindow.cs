using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Meetings;

/// <summary>Tells when joining is the thing to do.</summary>
public static class JoinWindow
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(15);

    /// <summary>Returns the link to join by; null when there is none, none that a browser may be sent to, or no longer a use for it.</summary>
    public static Uri? FindLink(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.Status is MeetingStatus.Scheduled or MeetingStatus.InProgress
            && meeting.JoinUrl is { IsAbsoluteUri: true } link && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
                ? link
                : null;
    }

    /// <summary>True while the meeting runs, and from a quarter of an hour before its planned start to its planned end.</summary>
    public static bool IsOpen(Meeting meeting, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.Status == MeetingStatus.InProgress
            || (meeting.Status == MeetingStatus.Scheduled && meeting.ScheduledStart - Before <= now && now < meeting.ScheduledEnd);
    }

    /// <summary>Returns in how many minutes a meeting begins whose window is open, 0 when it should have begun; null for every other.</summary>
    public static int? FindMinutesLeft(Meeting meeting, DateTimeOffset now) =>
        IsOpen(meeting, now) && meeting.Status == MeetingStatus.Scheduled
            ? Math.Max(0, (int)Math.Ceiling((meeting.ScheduledStart - now).TotalMinutes))
            : null;
}
