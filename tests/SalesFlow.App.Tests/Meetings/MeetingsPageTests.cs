using Bunit;
using SalesFlow.App.Leads;
using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Meetings;

public sealed class MeetingsPageTests
{
    private static readonly Meeting Connected = Sample.Meeting with { IntegrationId = Integrations.Accounts.Working.Integration.Id };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Connect an account")]
    [InlineData("de", "Konto verbinden")]
    public void Without_an_account_the_one_thing_to_do_is_to_connect_one(string language, string word)
    {
        using var host = PageHost.In(language);

        var action = Assert.Single(host.Open<MeetingsPage>("/meetings").FindAll(".empty a"));

        Assert.Equal((word, "/integrations"), (action.TextContent, action.GetAttribute("href")));
    }

    [Theory]
    [InlineData("en", "Nothing is planned.")]
    [InlineData("de", "Es ist nichts geplant.")]
    public async Task With_an_account_and_no_meeting_the_one_thing_to_do_is_to_schedule(string language, string sentence)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Integrations.Accounts.Working.Integration);

        var page = host.Open<MeetingsPage>("/meetings");

        Assert.StartsWith(sentence, page.Find(".empty p").TextContent, StringComparison.Ordinal);
        Assert.Equal("/meetings/new", Assert.Single(page.FindAll(".empty a")).GetAttribute("href"));
        Assert.Empty(page.FindAll("[role=search]"));
    }

    [Fact]
    public async Task Titles_and_names_of_leads_are_text()
    {
        using var host = PageHost.In("en");
        var lead = await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = Hostile.Text }, Token);
        await host.AddAsync(Sample.Meeting with { Title = Hostile.Text, LeadId = lead.Id.ToString() });

        var page = host.Open<MeetingsPage>("/meetings");

        Assert.Empty(page.FindAll(Hostile.Selector));
        Assert.Contains(Hostile.Text, page.Find(".meeting").TextContent, StringComparison.Ordinal);
        Assert.Equal(Hostile.Text, page.Find(".meeting-facts bdi").TextContent);
    }

    [Theory]
    [InlineData("en", "Being set up")]
    [InlineData("de", "Wird eingerichtet")]
    public async Task A_meeting_that_the_platform_has_not_confirmed_says_so(string language, string word)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Sample.Meeting with { Status = MeetingStatus.Provisioning, JoinUrl = null, Sync = MeetingSync.Pending(MeetingCommandKind.Create) });

        var meeting = host.Open<MeetingsPage>("/meetings").Find(".meeting");

        Assert.Equal(word, meeting.QuerySelector(".tag")!.TextContent);
        Assert.Empty(meeting.QuerySelectorAll(".meeting-actions a, .meeting-actions button"));
    }

    [Fact]
    public async Task A_meeting_that_was_declined_can_be_tried_again_from_the_list()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Sample.Meeting with { Status = MeetingStatus.ProvisioningFailed, Sync = MeetingSync.Failed(MeetingCommandKind.Create, VideoErrorCode.RateLimited) });

        var page = host.Open<MeetingsPage>("/meetings");

        var button = page.Find(".meeting-actions button");
        Assert.Equal($"Try again: {Sample.Meeting.Title}", button.GetAttribute("aria-label"));
        Assert.Single(page.FindAll($"form#{button.GetAttribute("form")}"));
        Assert.StartsWith("Zoom did not set the meeting up.", page.Find(".meeting-problem").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SyncState.Pending, ".meeting-note", "Zoom has not confirmed your change yet.")]
    [InlineData(SyncState.Failed, ".meeting-problem", "Zoom declined your change.")]
    public async Task A_change_that_has_not_arrived_looks_different_from_one_that_was_declined(SyncState state, string where, string sentence)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Sample.Meeting with { Sync = new(state, MeetingCommandKind.Update) });

        var page = host.Open<MeetingsPage>("/meetings");

        Assert.StartsWith(sentence, Assert.Single(page.FindAll(".meeting-note, .meeting-problem")).TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(where));
    }

    [Theory]
    [InlineData("en", "Account not connected: no recording, no transcript, and changes do not reach Zoom. Connect an account")]
    [InlineData("de", "Konto nicht verbunden: keine Aufzeichnung, kein Transkript, und Änderungen erreichen Zoom nicht. Konto verbinden")]
    public async Task What_will_not_happen_without_its_account_is_said_in_the_row(string language, string sentence)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Integrations.Accounts.Ended.Integration);
        await host.AddAsync(Sample.Meeting with { IntegrationId = Integrations.Accounts.Ended.Integration.Id });

        var note = Assert.Single(host.Open<MeetingsPage>("/meetings").FindAll(".meeting-warn"));

        Assert.Equal(sentence, note.TextContent.Trim());
        Assert.Equal("/integrations", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(false, "Nobody seems to have come yet.")]
    [InlineData(true, "The Zoom account is not connected, so it is not known whether the call took place.")]
    public async Task That_nobody_came_is_not_said_of_what_nobody_can_know(bool isCutOff, string sentence)
    {
        using var host = PageHost.In("en");
        await host.AddAsync((isCutOff ? Integrations.Accounts.Ended : Integrations.Accounts.Working).Integration);
        await host.AddAsync(Connected with { ScheduledStart = Here.Now.AddHours(-3) });

        Assert.Equal(sentence, host.Open<MeetingsPage>("/meetings?view=past").Find(".meeting-note").TextContent);
    }

    [Fact]
    public async Task Meetings_at_the_same_time_name_each_other()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(Connected);
        await host.AddAsync(At(30, "<b>Review</b>"));
        await host.AddAsync(At(44, "Kick-off"));
        await host.AddAsync(At(300, "Alone"));

        var notes = host.Open<MeetingsPage>("/meetings").FindAll(".meeting").Select(static row => row.QuerySelector(".meeting-warn")?.TextContent.Trim());

        Assert.Equal(
            ["Overlaps with “<b>Review</b>” and 1 more", "Overlaps with “Discovery call” and 1 more", "Overlaps with “Discovery call” and 1 more", null],
            notes);
    }

    [Fact]
    public async Task An_overlap_is_told_also_when_the_other_is_not_listed()
    {
        using var host = PageHost.In("de");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(Connected);
        await host.AddAsync(At(-30, "Review"));

        var row = Assert.Single(host.Open<MeetingsPage>("/meetings?q=discovery").FindAll(".meeting"));

        Assert.Equal("Überschneidet sich mit „Review“", row.QuerySelector(".meeting-warn")!.TextContent.Trim());
    }

    [Theory]
    [InlineData(-45)]
    [InlineData(45)]
    public async Task Meetings_that_follow_each_other_do_not_overlap(int minutes)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(Connected);
        await host.AddAsync(At(minutes, "Next"));

        Assert.Empty(host.Open<MeetingsPage>("/meetings").FindAll(".meeting-warn"));
    }

    [Theory]
    [InlineData(MeetingStatus.ProvisioningFailed)]
    [InlineData(MeetingStatus.Cancelled)]
    public async Task What_will_not_take_place_overlaps_with_nothing(MeetingStatus status)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(Connected);
        await host.AddAsync(At(0, "Not held") with { Status = status });

        Assert.Empty(host.Open<MeetingsPage>("/meetings").FindAll(".meeting-warn"));
    }

    [Fact]
    public async Task A_place_in_the_list_that_is_none_is_told_with_the_way_to_the_start()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Sample.Meeting);

        var page = host.Open<MeetingsPage>("/meetings?view=past&cursor=nonsense");

        Assert.Equal("/meetings?view=past", page.Find("[role=alert] a").GetAttribute("href"));
    }

    [Fact]
    public async Task Meetings_of_a_deleted_lead_are_found_by_it_and_do_not_name_it()
    {
        using var host = PageHost.In("en");
        var gone = Guid.CreateVersion7().ToString();
        await host.AddAsync(Sample.Meeting with { LeadId = gone });

        var page = host.Open<MeetingsPage>($"/meetings?lead={gone}");

        Assert.Single(page.FindAll(".meeting"));
        Assert.Empty(page.FindAll(".meeting-facts bdi"));
        Assert.Equal("Unknown lead", page.Find("select[name=lead] option[selected]").TextContent);
    }

    [Fact]
    public async Task Meetings_of_somebody_else_are_not_listed()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Sample.Meeting with { Owner = new OwnerId("other") });

        Assert.Empty(host.Open<MeetingsPage>("/meetings").FindAll(".meeting"));
    }

    private static Meeting At(int minutes, string title) =>
        Connected with { Id = new MeetingId(Guid.NewGuid()), Title = title, ScheduledStart = Connected.ScheduledStart.AddMinutes(minutes) };
}
