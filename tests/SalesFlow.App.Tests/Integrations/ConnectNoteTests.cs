using Bunit;
using SalesFlow.App.Integrations;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;

namespace SalesFlow.App.Tests.Integrations;

public sealed class ConnectNoteTests
{
    private static readonly PlatformDirectory Platforms = new([Accounts.Zoom]);

    [Fact]
    public void A_connected_account_is_said_once()
    {
        using var here = Here.In("de");

        var note = Show(here, "connected", null, "zoom").Find("[role=status]");

        Assert.StartsWith("Zoom ist verbunden.", note.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("integration platform", note.GetAttribute("data-once"));
        Assert.Equal("/integrations", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Declined_consent_is_no_fault_and_can_be_given_after_all()
    {
        using var here = Here.In("en");

        var note = Show(here, null, "consent_declined", "zoom").Find("[role=alert]");

        Assert.Contains("Nothing was connected; you can try again at any time.", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("/api/integrations/zoom/authorize?return_url=%2Fintegrations", note.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public void A_failure_with_a_platform_that_is_not_there_has_no_way_to_repeat_it()
    {
        using var here = Here.In("en");

        var note = Show(here, null, "invalid_state", "<script>").Find("[role=alert]");

        Assert.Equal("/integrations", Assert.Single(note.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("connected", null, "webex")]
    [InlineData("<script>", null, "zoom")]
    [InlineData(null, "<script>", "zoom")]
    [InlineData("Call this number", null, "zoom")]
    public void An_address_cannot_put_words_into_the_page(string? integration, string? error, string? platform)
    {
        using var here = Here.In("en");

        Assert.Empty(Show(here, integration, error, platform).Markup.Trim());
    }

    private static IRenderedComponent<ConnectNote> Show(BunitContext here, string? integration, string? error, string? platform) =>
        here.Render<ConnectNote>(parameters => parameters.Add(note => note.Outcome, ConnectOutcome.Of(integration, error, platform, Platforms)));
}
