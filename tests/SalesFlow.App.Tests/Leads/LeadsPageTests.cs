using Bunit;
using SalesFlow.App.Leads;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Leads;

public sealed class LeadsPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Add your first lead,", "New lead")]
    [InlineData("de", "Legen Sie Ihren ersten Lead an,", "Neuer Lead")]
    public void Without_a_lead_the_one_thing_to_do_is_to_add_one(string language, string sentence, string word)
    {
        using var host = PageHost.In(language);

        var page = host.Open<LeadsPage>("/leads");

        Assert.StartsWith(sentence, page.Find(".empty p").TextContent, StringComparison.Ordinal);
        var action = Assert.Single(page.FindAll(".empty a"));
        Assert.Equal((word, "/leads/new"), (action.TextContent, action.GetAttribute("href")));
    }

    [Fact]
    public async Task A_search_that_finds_nobody_repeats_what_was_sought_as_text_and_leads_back()
    {
        using var host = PageHost.In("en");
        await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = "Buyer" }, Token);

        var page = host.Open<LeadsPage>("/leads?q=%3Cscript%3E");

        Assert.Equal("No lead matches “<script>”.", page.Find(".empty p").TextContent);
        Assert.Equal("/leads", Assert.Single(page.FindAll(".empty a")).GetAttribute("href"));
        Assert.Equal("<script>", page.Find("input[type=search]").GetAttribute("value"));
    }

    [Fact]
    public async Task Each_sees_their_own_leads_and_names_are_text()
    {
        using var host = PageHost.In("en");
        await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = Hostile.Text, Company = Hostile.Text }, Token);
        await host.Leads.AddAsync(new OwnerId("other"), new LeadBody { Name = "Of somebody else" }, Token);

        var page = host.Open<LeadsPage>("/leads");

        Assert.Empty(page.FindAll(Hostile.Selector));
        Assert.Equal(Hostile.Text, Assert.Single(page.FindAll(".lead-name")).TextContent);
    }
}
