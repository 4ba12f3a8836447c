using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Leads;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Calls;

public sealed class CallPageTests
{
    private static readonly Meeting Coming = SampleCall.Meeting with { Status = MeetingStatus.Scheduled, ScheduledStart = Here.Now.AddHours(2) };

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
        await host.AddAsync(Coming with { Status = MeetingStatus.Provisioning, Sync = MeetingSync.Pending(MeetingCommandKind.Create) });

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
    [InlineData("en", true, "Waiting for news", "We keep asking; you can also fetch now.")]
    [InlineData("en", false, "Account not connected", "Connect it again, and what was missed is fetched.")]
    [InlineData("de", false, "Konto nicht verbunden", "Verbinden Sie das Konto neu, dann wird Versäumtes abgerufen.")]
    public async Task A_call_of_which_nothing_is_known_says_whether_somebody_asks(string language, bool isConnected, string word, string sentence)
    {
        using var host = PageHost.In(language);
        var account = (isConnected ? Integrations.Accounts.Working : Integrations.Accounts.Ended).Integration;
        await host.AddAsync(account);
        await host.AddAsync(SampleCall.Meeting with { Status = MeetingStatus.Scheduled, IntegrationId = account.Id });

        var page = Open(host);

        Assert.Equal(word, page.Find(".call-facts .tag").TextContent);
        Assert.EndsWith(sentence, page.Find(".note-warn p").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(isConnected ? [] : ["/integrations"], page.FindAll(".note-warn a").Select(static link => link.GetAttribute("href")));
        Assert.Equal(isConnected ? 1 : 0, page.FindAll(".call-actions form").Count);
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
    [InlineData(SyncState.Pending, "status", "Zoom has not confirmed the new time or title yet.")]
    [InlineData(SyncState.Failed, "alert", "Zoom declined the change.")]
    public async Task What_the_platform_does_not_know_is_said_as_news_or_as_a_problem(SyncState state, string role, string sentence)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Coming with { Sync = new(state, MeetingCommandKind.Update) });

        Assert.StartsWith(sentence, Open(host).Find($".call-head [role={role}] p").TextContent, StringComparison.Ordinal);
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
        Assert.Equal(Hostile.Text, page.Find(".turn-who").TextContent);
        Assert.StartsWith(Hostile.Text, page.Find(".turn-text").TextContent, StringComparison.Ordinal);
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
