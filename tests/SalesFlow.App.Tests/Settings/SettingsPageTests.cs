using Bunit;
using SalesFlow.App.Settings;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Settings;

public sealed class SettingsPageTests
{
    [Theory]
    [InlineData("en", "Settings", "Language", "Theme", "Recording")]
    [InlineData("de", "Einstellungen", "Sprache", "Farben", "Aufzeichnung")]
    public void All_can_be_chosen_and_nothing_was_yet(string language, string heading, params string[] labels)
    {
        using var host = PageHost.In(language);

        var page = host.Open<SettingsPage>("/settings");

        Assert.Equal(heading, page.Find("h1").TextContent);
        Assert.Equal(labels, page.FindAll(".field > .label").Select(static label => label.TextContent));
        Assert.Equal(["", "", ""], page.FindAll("[aria-pressed=true]").Select(static choice => choice.GetAttribute("value")));
    }

    [Fact]
    public void What_was_chosen_in_this_browser_is_marked()
    {
        using var host = PageHost.In("en");
        host.Context.Request.Headers.Cookie = "theme=dark; record=no%3Aseller; .AspNetCore.Culture=c%3Dde%7Cuic%3Dde";

        var page = host.Open<SettingsPage>("/settings");

        Assert.Equal(["de", "dark", "no"], page.FindAll("[aria-pressed=true]").Select(static choice => choice.GetAttribute("value")));
    }

    [Fact]
    public void A_cookie_that_says_anything_else_chooses_nothing()
    {
        using var host = PageHost.In("en");
        host.Context.Request.Headers.Cookie = "theme=%3Cscript%3E; record=yes%3Asomebody-else; .AspNetCore.Culture=nonsense";

        var page = host.Open<SettingsPage>("/settings");

        Assert.Equal(["", "", ""], page.FindAll("[aria-pressed=true]").Select(static choice => choice.GetAttribute("value")));
        Assert.Empty(page.FindAll("script"));
    }

    [Fact]
    public void Where_real_platforms_are_used_no_simulator_is_offered()
    {
        using var host = PageHost.In("en");

        var links = host.Open<SettingsPage>("/settings").FindAll(".link-list a").Select(static link => link.GetAttribute("href"));

        Assert.Equal(["/integrations", "/docs"], links);
    }

    [Fact]
    public void A_changed_password_is_confirmed_once()
    {
        using var host = PageHost.In("en");

        Assert.Single(host.Open<SettingsPage>("/settings?password=changed").FindAll("[role=status][data-once=password]"));
        Assert.Empty(host.Open<SettingsPage>("/settings").FindAll("[role=status]"));
    }
}
