using Bunit;
using SalesFlow.App.Leads;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Shell;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class NewMeetingPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Schedule a meeting", "Connect Zoom")]
    [InlineData("de", "Meeting planen", "Zoom verbinden")]
    public void Without_an_account_connecting_is_offered_where_it_is_missed(string language, string heading, string connect)
    {
        using var host = PageHost.In(language);

        var page = host.Open<NewMeetingPage>("/meetings/new");

        Assert.Equal(heading, page.Find("h1").TextContent);
        Assert.Equal(connect, page.Find(".tile-off a").TextContent);
        Assert.Empty(page.FindAll("input[name='Form.Platform']"));
    }

    [Fact]
    public async Task With_an_account_and_a_lead_everything_is_suggested_and_stays_text()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Called(Hostile.Text).Integration);
        var lead = await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = Hostile.Text, Company = Hostile.Text, Email = "buyer@example.test" }, Token);

        var page = host.Open<NewMeetingPage>($"/meetings/new?lead={lead.Id}");

        Assert.Empty(page.FindAll(Hostile.Selector));
        Assert.True(page.Find("input[name='Form.Platform']").HasAttribute("checked"));
        Assert.Equal(lead.Id.ToString(), page.Find("#lead option[selected]").GetAttribute("value"));
        Assert.Contains("<script>alert(1)</script>", page.Find("#title").GetAttribute("value"), StringComparison.Ordinal);
        Assert.DoesNotContain('\a', page.Find("#title").GetAttribute("value")!);
    }

    [Fact]
    public async Task The_lead_of_somebody_else_is_neither_suggested_nor_shown()
    {
        using var host = PageHost.In("en");
        var lead = await host.Leads.AddAsync(new OwnerId("other"), new LeadBody { Name = "Of somebody else" }, Token);

        var page = host.Open<NewMeetingPage>($"/meetings/new?lead={lead.Id}");

        Assert.DoesNotContain("Of somebody else", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#lead option[selected]"));
    }

    [Fact]
    public async Task A_meeting_that_is_scheduled_again_is_suggested_as_it_was()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        var meeting = await host.AddAsync(Planned.Meeting() with { Status = MeetingStatus.NotHeld, Agenda = "Prices", LeadId = Guid.NewGuid().ToString() });

        var page = host.Open<NewMeetingPage>($"/meetings/new?again={meeting.Id}");

        Assert.Equal("Product demo", page.Find("#title").GetAttribute("value"));
        Assert.Equal("Prices", page.Find("#agenda").TextContent);
        Assert.True(page.Find("input[name='Form.Platform']").HasAttribute("checked"));
        Assert.Empty(page.FindAll("#lead option[selected]"));
    }

    [Theory]
    [InlineData("other")]
    [InlineData("<script>")]
    [InlineData("019d1b7c-0000-7000-8000-00000000dead")]
    public async Task What_is_no_meeting_of_the_viewer_suggests_nothing(string again)
    {
        using var host = PageHost.In("en");
        var meeting = await host.AddAsync(Planned.Meeting() with { Owner = new OwnerId("other") });

        var page = host.Open<NewMeetingPage>($"/meetings/new?again={Uri.EscapeDataString(again == "other" ? meeting.Id.ToString() : again)}");

        Assert.Null(page.Find("#title").GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        using var host = PageHost.In("de");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        var page = host.Open<NewMeetingPage>("/meetings/new");

        await page.Find("form").SubmitAsync();

        Assert.Equal("true", page.Find("#title").GetAttribute("aria-invalid"));
        Assert.Single(page.FindAll("#title-error"));
        Assert.Single(page.FindAll("[role=alert]"));
        Assert.Equal("Wählen Sie, ob dieses Gespräch aufgezeichnet wird.", page.Find("#record-error").TextContent);
        Assert.Equal("true", page.Find("input[name='Form.Record']").GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("record=yes%3Aseller", "yes")]
    [InlineData("record=no%3Aseller", "no")]
    [InlineData("record=yes%3Asomebody-else", null)]
    [InlineData("record=%3Cscript%3E", null)]
    [InlineData("record=maybe%3Aseller", null)]
    public void Recording_is_preselected_only_by_the_viewers_own_default(string? cookie, string? expected)
    {
        using var host = PageHost.In("en");
        host.Context.Request.Headers.Cookie = cookie;

        var page = host.Open<NewMeetingPage>("/meetings/new");

        Assert.Equal(expected, page.FindAll("input[name='Form.Record'][checked]").SingleOrDefault()?.GetAttribute("value"));
        Assert.Equal(2, page.FindAll("input[name='Form.Record'][required]").Count);
        Assert.False(page.Find("input[name='Form.KeepRecord']").HasAttribute("checked"));
    }

    [Theory]
    [InlineData(true, RecordAnswer.Yes, "record=yes%3Aseller;")]
    [InlineData(true, RecordAnswer.No, "record=no%3Aseller;")]
    [InlineData(false, RecordAnswer.Yes, null)]
    public async Task An_answer_becomes_the_default_only_when_that_is_asked_for(bool isKept, string chosen, string? cookie)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        var page = host.Open<NewMeetingPage>("/meetings/new");
        var form = page.Instance.Form!;
        (form.Title, form.Record, form.KeepRecord) = ("Demo", chosen, isKept);

        await page.Find("form").SubmitAsync();

        Assert.StartsWith(cookie ?? "", host.Context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
        Assert.Equal(isKept, host.Context.Response.Headers.SetCookie.Count > 0);
    }

    [Fact]
    public void A_consent_that_was_declined_is_told_with_the_way_to_try_again()
    {
        using var host = PageHost.In("en");

        var page = host.Open<NewMeetingPage>("/meetings/new?error=consent_declined&platform=zoom");

        Assert.Equal("Connect Zoom", page.Find("[role=alert] a").TextContent);
    }

    [Fact]
    public async Task What_belongs_to_a_meeting_of_somebody_else_does_not_exist()
    {
        var meeting = Planned.Meeting() with { Owner = new OwnerId("other"), Status = MeetingStatus.Scheduled };
        var id = meeting.Id.Value;

        Assert.True(await IsNotFoundAsync(meeting, host => host.Open<CancelPage>($"/meetings/{id}/cancel", page => page.Add(cancel => cancel.Id, id))));
        Assert.True(await IsNotFoundAsync(meeting, host => host.Open<ReschedulePage>($"/meetings/{id}/reschedule", page => page.Add(move => move.Id, id))));
        Assert.True(await IsNotFoundAsync(meeting, host => host.Open<ScheduledPage>($"/meetings/{id}/scheduled", page => page.Add(done => done.Id, id))));
    }

    private static async Task<bool> IsNotFoundAsync(Meeting meeting, Action<PageHost> open)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(meeting);
        open(host);
        return host.IsNotFound;
    }
}
