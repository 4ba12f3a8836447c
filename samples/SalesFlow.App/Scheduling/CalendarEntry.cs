using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>A meeting as a file that calendars read.</summary>
/// <remarks>Its identity never changes and its number grows with each change, so that a later file replaces an earlier one.</remarks>
public static class CalendarEntry
{
    public const string MediaType = "text/calendar";

    /// <summary>Writes the file.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="organizer">The e-mail address of who holds it; null to leave it out.</param>
    public static string Write(Meeting meeting, string? organizer = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var link = JoinLink.Of(meeting);
        var isCancelled = meeting.Status == MeetingStatus.Cancelled;
        var entry = new CalendarEvent
        {
            Uid = $"{meeting.Id}@salesflow.video",
            Sequence = (int)Math.Clamp(meeting.Version, 0, int.MaxValue),
            Status = isCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = ForeignText.OneLine(meeting.Title),
            Start = InstantOf(meeting.ScheduledStart),
            End = InstantOf(meeting.ScheduledEnd),
            DtStamp = InstantOf(meeting.UpdatedAt),
            LastModified = InstantOf(meeting.UpdatedAt),
            Location = link,
            Url = link is null ? null : new Uri(link),
            Description = DescriptionOf(meeting, link),
        };
        if (organizer is not null)
            entry.Organizer = new Organizer($"mailto:{organizer}");

        var calendar = new Calendar { Method = isCancelled ? "CANCEL" : "PUBLISH", ProductId = "-//SalesFlow.Video//SalesFlow//EN" };
        calendar.Events.Add(entry);
        var file = new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar entry could not be written.");
        return CalendarLines.Refold(file);
    }

    private static CalDateTime InstantOf(DateTimeOffset instant) => new(instant.UtcDateTime, CalDateTime.UtcTzId);

    private static string? DescriptionOf(Meeting meeting, string? link) =>
        string.Join("\n\n", new[] { ForeignText.Lines(meeting.Agenda), link }.Where(static part => !string.IsNullOrWhiteSpace(part)));
}
