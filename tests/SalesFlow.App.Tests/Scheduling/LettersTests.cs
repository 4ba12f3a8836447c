using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class LettersTests
{
    private static readonly Plan Before = new(new DateTimeOffset(2026, 11, 25, 8, 30, 0, TimeSpan.Zero), TimeSpan.FromMinutes(45));

    private static readonly Meeting Demo = Planned.Meeting() with { Agenda = "Prices\r\nNext steps", Invitees = [new Invitee("buyer@example.test", "Buyer")] };

    [Theory]
    [InlineData("en", "Invitation: Product demo", "Hello Buyer,", "Thursday, 26 November 2026, 15:00–16:00 (Berlin, UTC+1)", "Kind regards")]
    [InlineData("de", "Einladung: Product demo", "Guten Tag Buyer,", "Donnerstag, 26. November 2026, 15:00–16:00 Uhr (Berlin, UTC+1)", "Freundliche Grüße")]
    public void An_invitation_greets_and_says_when_without_anything_to_guess(string language, string subject, string greeting, string time, string closing)
    {
        var letter = Write(language, letters => letters.Invite(Demo, "https://example.test/j/1"));

        Assert.Equal((subject, closing), (letter.Subject, letter.Closing));
        Assert.StartsWith($"{greeting}\n\n", letter.Opening, StringComparison.Ordinal);
        Assert.Contains($"Product demo\n{time}\n", letter.Opening, StringComparison.Ordinal);
        Assert.EndsWith(": https://example.test/j/1", letter.Opening, StringComparison.Ordinal);
        Assert.Equal("Agenda:\nPrices\nNext steps", letter.Agenda);
    }

    [Theory]
    [InlineData("en", "New time: Product demo", "New: Thursday, 26 November 2026, 15:00–16:00 (Berlin, UTC+1)\nBefore: Wednesday, 25 November 2026, 09:30–10:15 (Berlin, UTC+1)")]
    [InlineData("de", "Neue Zeit: Product demo", "Neu: Donnerstag, 26. November 2026, 15:00–16:00 Uhr (Berlin, UTC+1)\nBisher: Mittwoch, 25. November 2026, 09:30–10:15 Uhr (Berlin, UTC+1)")]
    public void A_move_tells_the_new_time_beside_the_old_one(string language, string subject, string times)
    {
        var letter = Write(language, letters => letters.Move(Demo, "https://example.test/j/1", Before));

        Assert.Equal(subject, letter.Subject);
        Assert.Contains(times, letter.Opening, StringComparison.Ordinal);
        Assert.EndsWith(": https://example.test/j/1", letter.Opening, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Cancelled: Product demo", "This video call is cancelled:")]
    [InlineData("de", "Abgesagt: Product demo", "dieses Videogespräch ist abgesagt:")]
    public void A_cancellation_says_what_is_off_and_offers_no_link(string language, string subject, string sentence)
    {
        var letter = Write(language, static letters => letters.Cancel(Demo));

        Assert.Equal(subject, letter.Subject);
        Assert.Contains(sentence, letter.Opening, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", letter.Opening, StringComparison.Ordinal);
        Assert.Null(letter.Agenda);
    }

    [Theory]
    [InlineData("America/New_York", "Thursday, 26 November 2026, 09:00–10:00 (New York, UTC-5)")]
    [InlineData("Asia/Kolkata", "Thursday, 26 November 2026, 19:30–20:30 (Kolkata, UTC+5:30)")]
    [InlineData("Pacific/Auckland", "Friday, 27 November 2026, 03:00–04:00 (Auckland, UTC+13)")]
    [InlineData("Europe/London", "Thursday, 26 November 2026, 14:00–15:00 (London, UTC)")]
    [InlineData("UTC", "Thursday, 26 November 2026, 15:00–16:00 (Berlin, UTC+1)")]
    [InlineData("No/Where", "Thursday, 26 November 2026, 15:00–16:00 (Berlin, UTC+1)")]
    public void A_time_is_told_on_the_clocks_that_it_was_planned_on(string zone, string expected) =>
        Assert.Contains(expected, Write("en", letters => letters.Cancel(Demo with { TimeZone = zone })).Opening, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-26T22:30:00Z", "Thursday, 26 November 2026, 23:30 – Friday, 27 November 2026, 00:30 (Berlin, UTC+1)")]
    [InlineData("2026-10-25T00:30:00Z", "Sunday, 25 October 2026, 02:30–02:30 (Berlin, UTC+2 / UTC+1)")]
    public void A_night_and_a_change_of_the_clocks_stay_clear(string start, string expected)
    {
        var meeting = Demo with { ScheduledStart = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) };

        Assert.Contains(expected, Write("en", letters => letters.Cancel(meeting)).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_people_and_people_without_a_name_are_greeted_together()
    {
        Invitee[][] guests = [[], [new("a@example.test")], [new("a@example.test", " ")], [new("a@example.test", "A"), new("b@example.test", "B")]];

        Assert.All(guests, invitees =>
            Assert.StartsWith("Hello,\n", Write("en", letters => letters.Cancel(Demo with { Invitees = invitees })).Opening, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Demo\r\nBcc: x@example.test")]
    [InlineData("Demo\u2028\u0000\u0007")]
    public void A_title_stays_one_line(string title)
    {
        var letter = Write("en", letters => letters.Invite(Demo with { Title = title, Invitees = [new("a@example.test", title)] }, "https://example.test"));

        Assert.DoesNotContain(letter.Subject, char.IsControl);
        Assert.Equal(8, letter.Opening.Split('\n').Length);
    }

    private static Letter Write(string language, Func<Letters, Letter> write)
    {
        using var here = InSchedulingContext.Create(language);
        return write(here.Services.GetRequiredService<Letters>());
    }
}
