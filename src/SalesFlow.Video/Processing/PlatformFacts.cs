using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Takes over what a platform says of a meeting.</summary>
internal static class PlatformFacts
{
    /// <summary>Returns the meeting as the platform has it; what the platform does not tell stays.</summary>
    public static Meeting With(this Meeting meeting, PlatformMeeting found, DateTimeOffset now) =>
        meeting.MovedTo(found.Start ?? meeting.ScheduledStart, found.Duration ?? meeting.Duration, InForceSince(found, now)) with
        {
            Title = found.Title ?? meeting.Title,
            TimeZone = IsZoneChanged(meeting, found.TimeZone) ? found.TimeZone! : meeting.TimeZone,
            PlatformTimeZone = found.TimeZone ?? meeting.PlatformTimeZone,
            Agenda = AgendaOf(found, meeting),
            PlatformConferenceId = found.ConferenceId ?? meeting.PlatformConferenceId,
            JoinUrl = found.JoinUrl ?? meeting.JoinUrl,
            Password = found.Password ?? meeting.Password,
            Record = found.Records ?? meeting.Record,
        };

    /// <summary>Returns under what the platform files the times that a meeting is held; null before it confirmed the meeting.</summary>
    public static string? FiledUnder(this Meeting meeting) => meeting.PlatformConferenceId ?? meeting.PlatformMeetingId;

    /// <summary>A move that is learned of after the call was made before it: what is held in the window of the new plan is measured by that.</summary>
    private static DateTimeOffset InForceSince(PlatformMeeting found, DateTimeOffset now) =>
        found.Start - ConversationWindow.Before is { } opens && opens < now ? opens : now;

    /// <summary>Returns a meeting that nobody came to as one that is still to come when it was moved ahead.</summary>
    public static Meeting OpenAgain(this Meeting meeting, DateTimeOffset now) =>
        meeting.Status == MeetingStatus.NotHeld && meeting.ScheduledEnd > now ? meeting with { Status = MeetingStatus.Scheduled } : meeting;

    // Platforms tidy white space: nobody has changed anything by that.
    private static string? AgendaOf(PlatformMeeting found, Meeting meeting) =>
        found.Agenda is null || SameWords.Are(found.Agenda, meeting.Agenda) ? meeting.Agenda
        : found.Agenda.Length == 0 ? null
        : found.Agenda;

    // Nor has anybody changed a zone that always was another one there: the platform does not offer ours, or has never been read.
    private static bool IsZoneChanged(Meeting meeting, string? zone) => zone is not null
        && meeting.PlatformTimeZone is not null && meeting.PlatformTimeZone != zone
        && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && known.HasIanaId;
}
