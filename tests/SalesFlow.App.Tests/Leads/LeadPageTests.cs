using Bunit;
using SalesFlow.App.Leads;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Leads;

public sealed class LeadPageTests
{
    [Theory]
    [InlineData("en", "Schedule with Buyer", "Edit", "Delete", "Nothing is planned.")]
    [InlineData("de", "Meeting mit Buyer planen", "Bearbeiten", "Löschen", "Es ist nichts geplant.")]
    public async Task A_lead_can_be_met_edited_and_deleted(string language, string meet, string edit, string delete, string nothing)
    {
        using var host = PageHost.In(language);
        var lead = await AddAsync(host, "Buyer", Here.Owner);

        var page = Open(host, lead.Id);

        Assert.Equal(meet, Assert.Single(page.FindAll(".button-main")).TextContent);
        Assert.Equal(edit, page.Find($"a[data-dialog][href='/leads/{lead.Id}/edit']").TextContent);
        Assert.Equal(delete, page.Find($"a[data-dialog][href='/leads/{lead.Id}/delete']").TextContent);
        Assert.Equal(nothing, page.Find(".lead-part p").TextContent);
    }

    [Fact]
    public async Task Their_meetings_are_listed_and_everything_written_is_text()
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, Hostile.Text, Here.Owner);
        await host.AddAsync(Planned.Meeting(Hostile.Text) with { LeadId = lead.Id.ToString() });

        var page = Open(host, lead.Id);

        Assert.Empty(page.FindAll(Hostile.Selector));
        Assert.Equal(Hostile.Text, page.Find("h1").TextContent);
        Assert.EndsWith(Hostile.Text, Assert.Single(page.FindAll(".meeting-title")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_stands_at_the_time_at_which_it_really_began()
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, "Buyer", Here.Owner);
        var held = await host.AddAsync(Planned.Meeting() with { LeadId = lead.Id.ToString(), Status = MeetingStatus.Completed, ScheduledStart = Here.Now.AddHours(-3) });
        await host.AddAsync(new MeetingResult { MeetingId = held.Id, ActualStart = Here.Now.AddHours(-2), ActualEnd = Here.Now.AddHours(-1) });

        Assert.Equal("Today 08:00", Open(host, lead.Id).Find(".meeting-when").TextContent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lead_that_is_unknown_or_of_somebody_else_does_not_exist(bool isOfSomebodyElse)
    {
        using var host = PageHost.In("en");
        var id = isOfSomebodyElse ? (await AddAsync(host, "Buyer", new OwnerId("other"))).Id : Guid.CreateVersion7();

        var page = Open(host, id);

        Assert.True(host.IsNotFound);
        Assert.Empty(page.FindAll("h1"));
    }

    private static Task<Lead> AddAsync(PageHost host, string name, OwnerId owner) =>
        host.Leads.AddAsync(owner, new LeadBody { Name = name }, TestContext.Current.CancellationToken);

    private static IRenderedComponent<LeadPage> Open(PageHost host, Guid id) =>
        host.Open<LeadPage>($"/leads/{id}", parameters => parameters.Add(page => page.Id, id));
}
