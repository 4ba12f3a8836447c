using Bunit;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class InviteCardTests
{
    [Fact]
    public void A_link_can_be_opened_copied_sent_and_put_into_a_calendar()
    {
        var meeting = Planned.Meeting() with { Invitees = [new Invitee("buyer@example.test")] };

        using var here = InSchedulingContext.Create();
        var card = here.Render<InviteCard>(parameters => parameters.Add(invite => invite.Meeting, meeting));

        var link = Planned.Link.AbsoluteUri;
        Assert.All(card.FindAll("a[target=_blank]"), opener => Assert.Equal((link, "noopener noreferrer"), (opener.GetAttribute("href"), opener.GetAttribute("rel"))));
        Assert.Equal(link, card.Find("[data-copy]").GetAttribute("data-copy"));
        Assert.Equal(link, card.Find("[data-share]").GetAttribute("data-share"));
        Assert.StartsWith("mailto:buyer@example.test?subject=Invitation%3A%20Product%20demo&body=", card.Find("a[href^=mailto]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"/meetings/{meeting.Id}/invite.ics", card.Find("a[href$='.ics']").GetAttribute("href"));
    }

    [Theory]
    [InlineData(14, "Join")]
    [InlineData(16, "Copy link")]
    public void Joining_comes_first_shortly_before_the_start(int minutes, string first)
    {
        var meeting = Planned.Meeting() with { ScheduledStart = Here.Now.AddMinutes(minutes) };

        using var here = InSchedulingContext.Create();
        var card = here.Render<InviteCard>(parameters => parameters.Add(invite => invite.Meeting, meeting));

        Assert.Equal(first, card.Find(".button-main").TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData(null)]
    public void What_a_browser_should_not_open_is_not_offered(string? address)
    {
        var meeting = Planned.Meeting() with { JoinUrl = address is null ? null : new Uri(address) };

        using var here = InSchedulingContext.Create();
        var card = here.Render<InviteCard>(parameters => parameters.Add(invite => invite.Meeting, meeting));

        Assert.Empty(card.FindAll("*"));
    }

    [Fact]
    public void Addresses_that_are_too_many_for_a_mail_program_can_be_copied()
    {
        var meeting = Planned.Meeting() with { Invitees = [.. Enumerable.Range(0, 100).Select(static number => new Invitee($"guest-{number}@example.test"))] };

        using var here = InSchedulingContext.Create("de");
        var card = here.Render<InviteCard>(parameters => parameters.Add(invite => invite.Meeting, meeting));

        Assert.StartsWith("mailto:?subject=", card.Find("a[href^=mailto]").GetAttribute("href"), StringComparison.Ordinal);
        var copy = card.Find("button[data-copy^='guest-0@example.test, ']");
        Assert.Equal("100 Adressen kopieren", copy.TextContent);
    }

    [Fact]
    public void A_hostile_title_stays_within_its_letter()
    {
        var meeting = Planned.Meeting("Demo&bcc=x@example.test\r\n\"><script>");

        using var here = InSchedulingContext.Create();
        var card = here.Render<InviteCard>(parameters => parameters.Add(invite => invite.Meeting, meeting));

        Assert.DoesNotContain("&bcc", card.Find("a[href^=mailto]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(card.FindAll("script"));
    }
}
