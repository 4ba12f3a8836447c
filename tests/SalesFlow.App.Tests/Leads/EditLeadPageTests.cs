using Bunit;
using SalesFlow.App.Leads;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Leads;

public sealed class EditLeadPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_holds_what_is_known_as_text()
    {
        using var host = PageHost.In("de");
        var lead = await AddAsync(host, Here.Owner);

        var page = Open(host, lead);

        Assert.Equal("Lead bearbeiten", page.Find("h1").TextContent);
        Assert.Equal(["\"><script>Buyer", "Example Ltd", "buyer@example.test"], page.FindAll("input").Select(static input => input.GetAttribute("value")));
        Assert.Equal($"/leads/{lead.Id}", page.Find("[data-close]").GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_changed_is_kept_and_the_lead_is_shown()
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, Here.Owner);
        var page = Open(host, lead);

        (page.Instance.Form!.Name, page.Instance.Form.Company) = (" Purchasing ", "");
        await page.Find("form").SubmitAsync();

        Assert.Equal($"/leads/{lead.Id}", host.Address);
        var found = (await host.Leads.FindAsync(Here.Owner, lead.Id, Token))!;
        Assert.Equal(("Purchasing", null, "buyer@example.test"), (found.Name, found.Company, found.Email));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_lost()
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, Here.Owner);
        var page = Open(host, lead);

        (page.Instance.Form!.Name, page.Instance.Form.Email) = ("", "no address");
        await page.Find("form").SubmitAsync();

        Assert.Equal(["name", "email"], page.FindAll("[aria-invalid=true]").Select(static input => input.Id));
        Assert.Equal("no address", page.Find("#email").GetAttribute("value"));
        Assert.Equal("Example Ltd", (await host.Leads.FindAsync(Here.Owner, lead.Id, Token))!.Company);
    }

    [Fact]
    public async Task The_lead_of_somebody_else_does_not_exist()
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, new OwnerId("other"));

        var page = Open(host, lead);

        Assert.True(host.IsNotFound);
        Assert.Empty(page.FindAll("form"));
    }

    [Theory]
    [InlineData("Buyer")]
    [InlineData("")]
    public async Task A_lead_that_is_gone_when_the_form_is_sent_does_not_exist(string name)
    {
        using var host = PageHost.In("en");
        var lead = await AddAsync(host, Here.Owner);
        var page = Open(host, lead);
        await host.Leads.RemoveAsync(Here.Owner, lead.Id, Token);

        page.Instance.Form!.Name = name;
        await page.Find("form").SubmitAsync();

        Assert.True(host.IsNotFound);
    }

    private static Task<Lead> AddAsync(PageHost host, OwnerId owner) => host.Leads.AddAsync(
        owner, new LeadBody { Name = "\"><script>Buyer", Company = "Example Ltd", Email = "buyer@example.test" }, Token);

    private static IRenderedComponent<EditLeadPage> Open(PageHost host, Lead lead) =>
        host.Open<EditLeadPage>($"/leads/{lead.Id}/edit", parameters => parameters.Add(page => page.Id, lead.Id));
}
