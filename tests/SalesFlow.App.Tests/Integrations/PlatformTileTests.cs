using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Integrations;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Integrations;

public sealed class PlatformTileTests
{
    [Fact]
    public void Without_an_account_the_one_thing_to_do_is_to_connect()
    {
        using var here = Here.In("en");

        var tile = Show(here);

        var link = Assert.Single(tile.FindAll("a.button"));
        Assert.Equal(("Connect", "Connect: Zoom"), (link.TextContent, link.GetAttribute("aria-label")));
        Assert.Contains("button-main", link.ClassList);
        Assert.Equal("/api/integrations/zoom/authorize?return_url=%2Fintegrations", link.GetAttribute("href"));
    }

    [Fact]
    public void A_working_account_shows_everything_it_can_do_and_asks_for_nothing()
    {
        using var here = Here.In("de");

        var tile = Show(here, Accounts.Working);

        Assert.Equal("seller@example.com", tile.Find("h3").TextContent);
        Assert.Equal("Funktioniert", tile.Find(".tag-good").TextContent);
        Assert.Equal(7, tile.FindAll("[data-works=yes]").Count);
        Assert.Empty(tile.FindAll(".button-main, .account-note, form"));
        Assert.Contains("Gestern, 10:00", tile.Find(".account-facts").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_grant", "no longer accepts")]
    [InlineData("account_gone", "no longer in the Zoom account")]
    public void An_account_that_has_ended_says_how(string failure, string said)
    {
        using var here = Here.In("en");
        var ended = Accounts.Ended with { Integration = Accounts.Ended.Integration with { LastFailure = failure } };

        Assert.Contains(said, Show(here, ended).Find(".account-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_permission_is_named_beside_what_it_switches_off()
    {
        using var here = Here.In("en");

        var tile = Show(here, Accounts.Limited);

        var off = Assert.Single(tile.FindAll("[data-works=no]"));
        Assert.Contains("Cancel meetings", off.TextContent, StringComparison.Ordinal);
        Assert.Equal("meeting:delete:meeting", off.QuerySelector("code")!.TextContent);
        Assert.Equal("Connect again", tile.Find(".button-main").TextContent);
    }

    [Fact]
    public void A_reason_of_the_platform_that_is_no_permission_is_shown_in_its_own_language()
    {
        using var here = Here.In("de");
        var account = Accounts.Working with
        {
            Capabilities = Accounts.Working.Capabilities with { Recordings = Capability.Missing("This plan has <b>no</b> recordings.") },
        };

        var reason = Show(here, account).Find(".ability-reason");

        Assert.Equal(("en", "This plan has <b>no</b> recordings."), (reason.GetAttribute("lang"), reason.TextContent));
    }

    [Fact]
    public void An_ended_connection_says_what_stopped_and_how_to_bring_it_back()
    {
        using var here = Here.In("en");

        var tile = Show(here, Accounts.Ended);

        Assert.Equal("Connection ended", tile.Find(".tag-bad").TextContent);
        Assert.StartsWith("Zoom no longer accepts this connection.", tile.Find(".account-note").TextContent, StringComparison.Ordinal);
        Assert.Equal("Connect again", tile.Find(".button-main").TextContent);
        Assert.Empty(tile.FindAll("[data-works]"));
    }

    [Theory]
    [InlineData("invalid_client", "Zoom refuses this app, because the app's own credentials are not right.")]
    [InlineData("server_error", "Zoom did not confirm the connection. We try again;")]
    public void An_interruption_says_who_has_to_do_something(string code, string expected)
    {
        using var here = Here.In("en");

        var tile = Show(here, Accounts.FailingWith(code));

        Assert.Equal("Interrupted", tile.Find(".tag-warn").TextContent);
        Assert.StartsWith(expected, tile.Find(".account-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(tile.FindAll(".button-main"));
    }

    [Fact]
    public void Of_several_accounts_one_is_the_default_and_another_can_become_it()
    {
        using var here = Here.In("en");
        here.Services.AddSingleton<AntiforgeryStateProvider, NoFormTokens>();

        var tile = Show(here, Accounts.Working, Accounts.Second);

        Assert.Equal("Default", Assert.Single(tile.FindAll(".tag-accent")).TextContent);
        var form = Assert.Single(tile.FindAll("form"));
        Assert.Equal($"/integrations/{Accounts.Second.Integration.Id}/default", form.GetAttribute("action"));
        Assert.Equal("Make default: second@example.com", form.QuerySelector("button")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>@example.com", "<script>alert(1)</script>@example.com")]
    [InlineData(null, "Zoom account")]
    public void A_name_is_always_text(string? email, string expected)
    {
        using var here = Here.In("en");

        var tile = Show(here, Accounts.Called(email));

        Assert.Equal(expected, tile.Find("h3").TextContent);
        Assert.Empty(tile.FindAll("script"));
    }

    private static IRenderedComponent<PlatformTile> Show(BunitContext here, params IReadOnlyList<IntegrationOverview> accounts) =>
        here.Render<PlatformTile>(parameters => parameters.Add(tile => tile.Platform, Accounts.Zoom).Add(tile => tile.Accounts, accounts));
}
