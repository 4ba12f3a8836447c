using Ical.Net;
using Ical.Net.CalendarComponents;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class CalendarEntryTests
{
    [Fact]
    public void A_calendar_reads_what_was_planned()
    {
        var calendar = Read(Planned.Meeting() with { Agenda = "First this.\r\nThen that." }, out var entry);

        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Equal("Product demo", entry.Summary);
        Assert.Equal(new DateTime(2026, 11, 26, 14, 0, 0, DateTimeKind.Utc), entry.Start?.AsUtc);
        Assert.Equal(new DateTime(2026, 11, 26, 15, 0, 0, DateTimeKind.Utc), entry.End?.AsUtc);
        Assert.Equal(Planned.Link, entry.Url);
        Assert.Equal(Planned.Link.AbsoluteUri, entry.Location);
        Assert.Equal($"First this.\nThen that.\n\n{Planned.Link}", entry.Description?.ReplaceLineEndings("\n"));
        Assert.Equal("CONFIRMED", entry.Status);
        Assert.Equal("mailto:seller@example.com", entry.Organizer?.Value?.OriginalString);
    }

    [Fact]
    public void A_later_file_replaces_the_earlier_one()
    {
        Read(Planned.Meeting(), out var before);
        var calendar = Read(Planned.Meeting() with { Version = 3, Status = MeetingStatus.Cancelled }, out var after);

        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.Equal(("CANCEL", "CANCELLED"), (calendar.Method, after.Status));
    }

    [Theory]
    [InlineData("Demo\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Injected")]
    [InlineData("Demo\nATTENDEE:mailto:x@example.test")]
    [InlineData("Demo\rX-EVIL:1\u2028;,\\n\0")]
    public void A_title_adds_no_line_to_the_file(string title)
    {
        var calendar = Read(Planned.Meeting(title) with { Agenda = title }, out var entry);

        Assert.Single(calendar.Events);
        Assert.Empty(entry.Attendees);
        Assert.DoesNotContain("X-EVIL", entry.Properties.Select(property => property.Name));
        Assert.StartsWith("Demo", entry.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_meeting_is_taken_out_of_calendars()
    {
        var calendar = Read(Planned.Meeting() with { Status = MeetingStatus.Cancelled }, out _);

        Assert.Equal("CANCEL", calendar.Method);
    }

    [Fact]
    public void An_address_that_is_no_web_page_is_left_out()
    {
        Read(Planned.Meeting() with { JoinUrl = new Uri("javascript:alert(1)") }, out var entry);

        Assert.Null(entry.Url);
        Assert.Null(entry.Location);
    }

    private static Calendar Read(Meeting meeting, out CalendarEvent entry)
    {
        var calendar = Calendar.Load(CalendarEntry.Write(meeting, "seller@example.com"))!;
        entry = calendar.Events[0]!;
        return calendar;
    }
}
