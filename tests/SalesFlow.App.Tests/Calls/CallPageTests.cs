using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Leads;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Calls;

public sealed class CallPageTests
{
    private static readonly Meeting Coming = SampleCall.Meeting with { Status = MeetingStatus.Scheduled, ScheduledStart = Here.Now.AddHours(2) };

    private static readonly Meeting Connected = Coming with { IntegrationId = Integrations.Accounts.Working.Integration.Id };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_is_unknown_or_of_somebody_else_does_not_exist(bool isOfSomebodyElse)
    {
        using var host = PageHost.In("en");
        if (isOfSomebodyElse)
            await host.AddAsync(SampleCall.Meeting with { Owner = new OwnerId("other") });

        var page = Open(host);

        Assert.True(host.IsNotFound);
        Assert.Empty(page.FindAll(".call"));
    }

    [Theory]
    [InlineData("en", "Being set up", "Zoom has not confirmed this meeting yet.")]
    [InlineData("de", "Wird eingerichtet", "Zoom hat dieses Meeting noch nicht bestätigt.")]
    public async Task A_meeting_that_the_platform_has_not_confirmed_says_so_and_has_no_link(string language, string word, string sentence)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(Connected with { Status = MeetingStatus.Provisioning, Sync = MeetingSync.Pending(MeetingCommandKind.Create) });

        var page = Open(host);

        Assert.Equal(word, page.Find(".call-facts .tag").TextContent);
        Assert.StartsWith(sentence, page.Find(".call-plan [role=status] p").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindComponents<InviteCard>());
    }

    [Fact]
    public async Task A_meeting_that_was_declined_says_why_and_can_be_tried_again()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Coming with
        {
            Status = MeetingStatus.ProvisioningFailed,
            Sync = MeetingSync.Failed(MeetingCommandKind.Create, VideoErrorCode.ReconnectRequired),
        });

        var page = Open(host);

        Assert.Contains("Try again", page.Find(".call-actions .button-main").TextContent, StringComparison.Ordinal);
        Assert.Equal("/integrations", page.Find(".note-problem a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", true, "Planned time over", "Nobody seems to have come yet. We keep asking Zoom until tomorrow at 09:30.")]
    [InlineData("de", true, "Zeit ist vorbei", "Bisher ist offenbar niemand gekommen. Wir fragen noch bis morgen um 09:30 Uhr bei Zoom nach.")]
    [InlineData("en", false, "Account not connected", "Connect it again, and we catch up on what was missed.")]
    [InlineData("de", false, "Konto nicht verbunden", "Verbinden Sie das Konto neu, dann holen wir das Versäumte nach.")]
    public async Task A_call_of_which_nothing_is_known_says_whether_somebody_asks(string language, bool isConnected, string word, string sentence)
    {
        using var host = PageHost.In(language);
        var account = (isConnected ? Integrations.Accounts.Working : Integrations.Accounts.Ended).Integration;
        await host.AddAsync(account);
        await host.AddAsync(SampleCall.Meeting with { Status = MeetingStatus.Scheduled, IntegrationId = account.Id });

        var page = Open(host);

        Assert.Equal(word, page.Find(".call-facts .tag").TextContent);
        Assert.EndsWith(sentence, page.Find(".note-warn p").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(isConnected ? 0 : 1, page.FindAll(".note-warn a[href='/integrations']").Count);
        Assert.Equal(isConnected ? 1 : 0, page.FindAll(".call-actions form").Count);
        Assert.Equal($"/meetings/new?again={SampleCall.Meeting.Id}", page.Find(".note-warn a[data-dialog]").GetAttribute("href"));
        Assert.Single(page.FindAll(".note-warn form button"));
    }

    [Fact]
    public async Task Who_says_that_nobody_came_reads_it_on_the_page_at_once()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(SampleCall.Meeting with { Status = MeetingStatus.Scheduled, IntegrationId = Integrations.Accounts.Working.Integration.Id });

        await Open(host).Find(".note-warn form").SubmitAsync();
        var page = Open(host);

        Assert.Equal("Not held", page.Find(".call-facts .tag").TextContent);
        Assert.Equal("This call did not take place.", page.Find(".note-warn p").TextContent.Trim());
        Assert.Empty(page.FindAll(".note-warn form"));
    }

    [Theory]
    [InlineData("en", MeetingStatus.Scheduled, "Until it is, no recording, transcript or result arrives here, and changes do not reach Zoom.")]
    [InlineData("en", MeetingStatus.InProgress, "Until it is, no recording, transcript or result arrives here, and changes do not reach Zoom.")]
    [InlineData("de", MeetingStatus.Provisioning, "und Änderungen erreichen Zoom nicht.")]
    public async Task A_call_to_come_without_its_account_says_what_will_not_happen(string language, MeetingStatus status, string sentence)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Integrations.Accounts.Ended.Integration);
        await host.AddAsync(Coming with { Status = status, Record = true, IntegrationId = Integrations.Accounts.Ended.Integration.Id });

        var page = Open(host);

        Assert.EndsWith(sentence, page.Find(".note-warn p").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("/integrations", page.Find(".note-warn a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", MeetingStatus.Scheduled, "Negotiation")]
    [InlineData("de", MeetingStatus.Cancelled, "Verhandlung")]
    public async Task The_chosen_kind_is_shown(string language, MeetingStatus status, string expected)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Coming with { Status = status, MeetingType = "negotiation" });

        Assert.Equal(expected, Open(host).Find(".call-facts .kind").TextContent);
    }

    [Fact]
    public async Task A_call_to_come_with_its_account_says_whether_it_is_recorded()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(Connected with { Record = true });

        Assert.Equal(
            "This call is still to come. It will be recorded; afterwards you find recording, transcript and summary here.",
            Open(host).Find(".call-plan .note p").TextContent.Trim());
    }

    [Theory]
    [InlineData(ArtifactReason.NotConnected, 1)]
    [InlineData(ArtifactReason.MissingScope, 1)]
    [InlineData(ArtifactReason.NotRecorded, 0)]
    public async Task What_only_a_new_consent_brings_leads_to_it(ArtifactReason reason, int links)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(SampleCall.Meeting);
        await host.AddAsync(SampleCall.Occurrence with { Artifacts = [SampleCall.An(ArtifactKind.Recording, ArtifactState.NotProduced, reason)] });

        Assert.Equal(links, Open(host).FindAll("[data-part=result] a[href='/integrations']").Count);
    }

    [Theory]
    [InlineData(SyncState.Confirmed, "New time: ", 0)]
    [InlineData(SyncState.Pending, "Your change is on its way to Zoom.", 0)]
    [InlineData(SyncState.Failed, null, 1)]
    public async Task What_was_just_saved_is_said_in_one_place(SyncState state, string? note, int others)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Coming with { Sync = state == SyncState.Confirmed ? MeetingSync.Confirmed : new(state, MeetingCommandKind.Update) });

        var page = Open(host, "?saved=20261123T110000Z-30");

        Assert.Equal(note is null ? 0 : 1, page.FindAll("#saved:not([hidden])").Count);
        Assert.StartsWith(note ?? "", page.Find("#saved p").TextContent, StringComparison.Ordinal);
        Assert.Equal(others, page.FindAll(".call-head .note").Count);
    }

    [Theory]
    [InlineData("en", "We keep asking")]
    [InlineData("de", "Wir fragen")]
    public async Task A_call_of_which_all_is_still_to_come_says_so_once(string language, string waiting)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Integrations.Accounts.Working.Integration);
        await host.AddAsync(SampleCall.Meeting with { Record = true, IntegrationId = Connected.IntegrationId });
        await host.AddAsync(SampleCall.Occurrence with { Artifacts = [.. Enum.GetValues<ArtifactKind>().Select(static kind => SampleCall.An(kind, ArtifactState.Expected))] });

        var page = Open(host);

        Assert.Equal(2, page.Markup.Split(waiting).Length);
        Assert.Empty(page.FindAll("#call-result section"));
    }

    [Fact]
    public async Task Whatever_people_platforms_and_models_write_is_text()
    {
        using var host = PageHost.In("en");
        var lead = await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = Hostile.Text, Company = Hostile.Text }, TestContext.Current.CancellationToken);
        await host.AddAsync(SampleCall.Meeting with { Title = Hostile.Text, LeadId = lead.Id.ToString() });
        await AddResultAsync(host, Hostile.Text);

        var page = Open(host);

        Assert.Empty(page.FindAll(Hostile.Selector));
        Assert.Equal(Hostile.Text, page.Find("h1").TextContent);
        Assert.Equal(Hostile.Text, page.Find(".call-facts a").TextContent);
        Assert.Equal(Hostile.Gated, page.Find(".turn-who").TextContent);
        Assert.StartsWith(Hostile.Gated, page.Find(".turn-text").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(Hostile.Text, page.Find(".sentences .cite").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(Hostile.Text, page.Find(".topics .tag").TextContent, StringComparison.Ordinal);
        Assert.Contains(Hostile.Text, page.Find("li.item").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Summary", "Transcript")]
    [InlineData("de", "Zusammenfassung", "Transkript")]
    public async Task A_held_call_shows_its_result_before_its_proof(string language, string result, string proof)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(SampleCall.Meeting);
        await AddResultAsync(host, "Words.");

        var headings = Open(host).FindAll("h2").Select(static heading => heading.TextContent).ToList();

        Assert.Equal(result, headings[0]);
        Assert.True(headings.IndexOf(proof) > 0);
    }

    [Theory]
    [InlineData("1", "number=1")]
    [InlineData("-1", "number=0")]
    [InlineData("9", "number=0")]
    [InlineData("<script>", "number=0")]
    public async Task The_address_may_name_the_file_that_plays(string file, string expected)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(SampleCall.Meeting);
        var recorded = SampleCall.An(ArtifactKind.Recording, ArtifactState.Available) with
        {
            Recordings = [new Recording { Id = "first", MediaType = "video/mp4" }, new Recording { Id = "second", MediaType = "audio/mp4" }],
        };
        await host.AddAsync(SampleCall.Occurrence with { Artifacts = [recorded] });

        Assert.EndsWith(expected, Open(host, $"?file={Uri.EscapeDataString(file)}").Find("[data-media]").GetAttribute("src"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-10, 5, false)]
    [InlineData(-29, 2, true)]
    [InlineData(-35, 25, true)]
    public async Task An_open_page_hears_of_what_time_alone_changes(int minutes, int later, bool isNews)
    {
        using var host = PageHost.In("en");
        var meeting = await host.AddAsync(SampleCall.Meeting with { Status = MeetingStatus.Scheduled, ScheduledStart = Here.Now.AddMinutes(minutes) });
        var overview = (await host.Get<VideoArtifacts>().DescribeAsync([meeting], TestContext.Current.CancellationToken))[0];

        var shown = Open(host).Find(".call").GetAttribute("data-version");

        Assert.Equal(isNews, shown != CallView.VersionOf(overview, Here.Now.AddMinutes(later)));
    }

    [Fact]
    public async Task A_lead_that_was_deleted_is_not_named()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(SampleCall.Meeting with { LeadId = Guid.CreateVersion7().ToString() });

        Assert.Empty(Open(host).FindAll(".call-facts a"));
    }

    private static async Task AddResultAsync(PageHost host, string text)
    {
        await host.AddAsync(SampleCall.Occurrence);
        await host.AddAsync(SampleCall.Stored(SampleCall.Occurrence, SampleCall.Said(0, text, 0, 2, text)));
        await host.AddAsync(SampleCall.Stored(SampleCall.Analyzed() with
        {
            SummarySentences = [new CitedText { Text = text, Segments = [0] }],
            Topics = [new CitedText { Text = text, Segments = [0] }],
            ActionItems = [new ActionItem { Id = "item", Text = text, Assignee = text, Source = ActionItemSource.Model, Segments = [0] }],
        }));
    }

    private static IRenderedComponent<CallPage> Open(PageHost host, string query = "") => host.Open<CallPage>(
        $"/meetings/{SampleCall.Meeting.Id}{query}", parameters => parameters.Add(page => page.Id, SampleCall.Meeting.Id.Value));
}
