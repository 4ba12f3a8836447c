using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class SavedNoteTests
{
    private static readonly SavedChange Moved = new(new Plan(new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1)));

    private static readonly Meeting Demo = Planned.Meeting() with { Invitees = [new Invitee("buyer@example.test")] };

    [Theory]
    [InlineData("en", "New time: Thu 26 Nov, 15:00–16:00 (Berlin). Zoom has confirmed it.", "New%20time%3A%20Product%20demo")]
    [InlineData("de", "Neue Zeit: Do, 26. Nov, 15:00–16:00 (Berlin). Zoom hat sie bestätigt.", "Neue%20Zeit%3A%20Product%20demo")]
    public void A_move_that_was_confirmed_is_said_once_and_can_be_passed_on(string language, string expected, string subject)
    {
        using var here = InSchedulingContext.Create(language);

        var note = Show(here, Demo, Moved);

        Assert.Equal(expected, note.Find("p").TextContent.Replace("Nov.,", "Nov,", StringComparison.Ordinal));
        Assert.Equal("saved", note.Find("[role=status]").GetAttribute("data-once"));
        Assert.StartsWith($"mailto:buyer@example.test?subject={subject}&body=", note.Find("a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_was_changed_needs_no_letter()
    {
        using var here = InSchedulingContext.Create();

        var note = Show(here, Demo, new SavedChange(Before: null));

        Assert.Equal("Saved, and Zoom has confirmed it.", note.Find("p").TextContent);
        Assert.Empty(note.FindAll("a"));
    }

    [Fact]
    public void What_is_not_confirmed_yet_is_not_said_to_be_nor_passed_on()
    {
        using var here = InSchedulingContext.Create("de");

        var note = Show(here, Demo with { Sync = MeetingSync.Pending(MeetingCommandKind.Update) }, Moved);

        Assert.StartsWith("Ihre Änderung ist unterwegs zu Zoom.", note.Find("p").TextContent, StringComparison.Ordinal);
        Assert.False(note.Find("[role=status]").HasAttribute("data-once"));
        Assert.Empty(note.FindAll("a"));
    }

    [Fact]
    public void What_was_declined_is_no_news_of_success()
    {
        using var here = InSchedulingContext.Create();

        var note = Show(here, Demo with { Sync = MeetingSync.Failed(MeetingCommandKind.Update, VideoErrorCode.PlatformRefused) }, Moved);

        Assert.True(note.Find("[role=status]").HasAttribute("hidden"));
    }

    [Theory]
    [InlineData("details")]
    [InlineData("20261126T140000Z-60")]
    public void An_address_carries_what_was_saved(string text) =>
        Assert.Equal($"/meetings/1?saved={text}", SavedChange.Read(text)!.AddTo("/meetings/1"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<script>")]
    [InlineData("20261126T140000Z-0")]
    public void An_address_that_tells_of_nothing_makes_no_note(string? text) => Assert.Null(SavedChange.Read(text));

    private static IRenderedComponent<SavedNote> Show(BunitContext here, Meeting meeting, SavedChange change) =>
        here.Render<SavedNote>(parameters => parameters.Add(note => note.Meeting, meeting).Add(note => note.Change, change));
}
