using Bunit;
using SalesFlow.App.Integrations;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Tests.Integrations;

public sealed class IntegrationsPageTests
{
    [Theory]
    [InlineData("en", "Integrations", "Connect")]
    [InlineData("de", "Integrationen", "Verbinden")]
    public void Without_an_account_the_one_thing_to_do_is_to_connect(string language, string heading, string word)
    {
        using var host = PageHost.In(language);

        var page = host.Open<IntegrationsPage>("/integrations");

        Assert.Equal(heading, page.Find("h1").TextContent);
        Assert.Equal(word, Assert.Single(page.FindAll(".button")).TextContent);
    }

    [Fact]
    public async Task Each_sees_their_own_accounts_and_names_are_text()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Accounts.Called(Hostile.Text).Integration);
        await host.AddAsync(Accounts.Second.Integration with { Owner = new OwnerId("other") });

        var page = host.Open<IntegrationsPage>("/integrations");

        Assert.Equal(Hostile.Text, Assert.Single(page.FindAll("h3")).TextContent);
        Assert.Empty(page.FindAll(Hostile.Selector));
    }

    [Fact]
    public void What_went_wrong_while_connecting_is_told_with_the_way_to_try_again()
    {
        using var host = PageHost.In("en");

        var page = host.Open<IntegrationsPage>("/integrations?error=consent_declined&platform=zoom");

        Assert.Equal("Try again", page.Find("[role=alert] a.button:not(.button-plain)").TextContent);
    }

    [Fact]
    public void Nobody_can_put_words_on_the_page_through_its_address()
    {
        using var host = PageHost.In("en");

        var page = host.Open<IntegrationsPage>("/integrations?error=%3Cscript%3E&integration=%3Cscript%3E&platform=%3Cscript%3E");

        Assert.Empty(page.FindAll("[role=alert], [role=status], script"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_that_is_unknown_or_of_somebody_else_cannot_be_disconnected(bool isOfSomebodyElse)
    {
        using var host = PageHost.In("en");
        Integration account = Accounts.Working.Integration with { Owner = new OwnerId("other") };
        if (isOfSomebodyElse)
            await host.AddAsync(account);

        var page = host.Open<DisconnectPage>($"/integrations/{account.Id}/disconnect", parameters => parameters.Add(page => page.Id, account.Id.Value));

        Assert.True(host.IsNotFound);
        Assert.Empty(page.FindAll("form"));
    }
}
