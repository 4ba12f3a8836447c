using Bunit;
using SalesFlow.App.Leads;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Leads;

public sealed class DeleteLeadPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Delete <b>Buyer</b>?", "Meetings with this lead stay,")]
    [InlineData("de", "<b>Buyer</b> löschen?", "Meetings mit diesem Lead bleiben,")]
    public async Task It_asks_once_more_and_says_what_stays(string language, string question, string promise)
    {
        using var host = PageHost.In(language);
        var lead = await AddAsync(host, Here.Owner);

        var page = Open(host, lead.Id);

        Assert.Equal(question, page.Find("h1").TextContent);
        Assert.StartsWith(promise, page.Find("p.soft").TextContent, StringComparison.Ordinal);
        Assert.NotNull(await host.Leads.FindAsync(Here.Owner, lead.Id, Token));
    }

    [Fact]
    public async Task The_lead_goes_and_their_meetings_stay_to_be_found_by_the_id()
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, Here.Owner);
        var meeting = await host.AddAsync(Planned.Meeting() with { LeadId = lead.Id.ToString() });

        await Open(host, lead.Id).Find("form").SubmitAsync();

        Assert.Equal("/leads", host.Address);
        Assert.Null(await host.Leads.FindAsync(Here.Owner, lead.Id, Token));
        Assert.Equal(lead.Id.ToString(), (await host.Get<VideoMeetings>().FindAsync(Here.Owner, meeting.Id, Token))!.LeadId);
    }

    [Fact]
    public async Task Sent_twice_the_second_ends_where_the_first_did()
    {
        using var host = PageHost.In("en");
        host.Context.Request.Method = "POST";

        await Open(host, Guid.CreateVersion7()).Find("form").SubmitAsync();

        Assert.Equal("/leads", host.Address);
        Assert.False(host.IsNotFound);
    }

    [Fact]
    public async Task The_lead_of_somebody_else_does_not_exist()
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, new OwnerId("other"));

        Assert.Empty(Open(host, lead.Id).FindAll("form"));
        Assert.True(host.IsNotFound);
    }

    private static Task<Lead> AddAsync(PageHost host, OwnerId owner) => host.Leads.AddAsync(owner, new LeadBody { Name = "<b>Buyer</b>" }, Token);

    private static IRenderedComponent<DeleteLeadPage> Open(PageHost host, Guid id) =>
        host.Open<DeleteLeadPage>($"/leads/{id}/delete", parameters => parameters.Add(page => page.Id, id));
}
