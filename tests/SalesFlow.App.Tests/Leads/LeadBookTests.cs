using SalesFlow.App.Leads;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;

namespace SalesFlow.App.Tests.Leads;

public sealed class LeadBookTests
{
    private static readonly OwnerId Other = new("other");

    private static readonly LeadBody Changed = new() { Name = "New name", Email = "new@example.test" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_replaces_everything_that_is_known()
    {
        using var host = PageHost.In("en");
        var lead = await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = "Buyer", Company = "Example Ltd" }, Token);

        Assert.True(await host.Leads.ChangeAsync(Here.Owner, lead.Id, Changed, Token));

        var found = await host.Leads.FindAsync(Here.Owner, lead.Id, Token);
        Assert.Equal(("New name", null, "new@example.test", lead.CreatedAt), (found!.Name, found.Company, found.Email, found.CreatedAt));
    }

    [Theory]
    [InlineData("Ängström", "äNGSTRÖM", true)]
    [InlineData("Müller", "MU\u0308LLER", true)]
    [InlineData("Встреча", "встреча", true)]
    [InlineData("デモ株式会社", "ﾃﾞﾓ", true)]
    [InlineData("شركة النور", "النور", true)]
    [InlineData("Buyer", "Bu\0yer", true)]
    [InlineData("Buyer 100%", "100%", true)]
    [InlineData("Buyer 100", "100%", false)]
    [InlineData("Müller", "Muller", false)]
    public async Task A_lead_is_found_by_what_its_name_reads(string name, string text, bool isFound)
    {
        using var host = PageHost.In("en");
        await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = name }, Token);
        await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = "Somebody", Company = name }, Token);
        await host.Leads.AddAsync(Other, new LeadBody { Name = name }, Token);

        var found = await host.Leads.ListAsync(Here.Owner, text, Token);

        Assert.Equal(isFound ? 2 : 0, found.Count);
    }

    [Fact]
    public async Task Nobody_changes_or_removes_a_lead_of_somebody_else()
    {
        using var host = PageHost.In("en");
        var lead = await host.Leads.AddAsync(Other, new LeadBody { Name = "Buyer" }, Token);

        Assert.False(await host.Leads.ChangeAsync(Here.Owner, lead.Id, Changed, Token));
        Assert.False(await host.Leads.RemoveAsync(Here.Owner, lead.Id, Token));

        Assert.Equal("Buyer", (await host.Leads.FindAsync(Other, lead.Id, Token))!.Name);
    }

    [Fact]
    public async Task A_lead_is_removed_once()
    {
        using var host = PageHost.In("en");
        var lead = await host.Leads.AddAsync(Here.Owner, new LeadBody { Name = "Buyer" }, Token);

        Assert.True(await host.Leads.RemoveAsync(Here.Owner, lead.Id, Token));
        Assert.False(await host.Leads.RemoveAsync(Here.Owner, lead.Id, Token));
        Assert.Empty(await host.Leads.ListAsync(Here.Owner, cancellationToken: Token));
    }
}
