using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
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
            Summary = OneLine(meeting.Title),
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
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar entry could not be written.");
    }

    private static CalDateTime InstantOf(DateTimeOffset instant) => new(instant.UtcDateTime, CalDateTime.UtcTzId);

    private static string? DescriptionOf(Meeting meeting, string? link) =>
        string.Join("\n\n", new[] { meeting.Agenda is null ? null : Lines(meeting.Agenda), link }.Where(static part => !string.IsNullOrWhiteSpace(part)));

    // Platforms report titles with anything in them; a line break in a title is no line of the file.
    private static string OneLine(string text) => string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character));

    private static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));
}
