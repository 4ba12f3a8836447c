using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Integrations;
using TestContext = Xunit.TestContext;

namespace SalesFlow.App.Tests.Meetings;

public sealed class NoMeetingsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_has_connected_nothing_is_led_to_that_first(bool isPast)
    {
        using var here = await WithAsync();

        var shown = Show(here, MeetingFilter.Side(isPast));

        Assert.Equal("Connect your meeting account once. Then schedule calls here and find their results.", shown.Find("p").TextContent);
        Assert.Equal("/integrations", shown.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_dead_connection_is_told_from_none()
    {
        using var here = await WithAsync(IntegrationState.ReconnectRequired);

        var shown = Show(here, MeetingFilter.Side(isPast: false));

        Assert.StartsWith("The connection to your account has ended.", shown.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_account_that_works_the_next_thing_is_to_plan()
    {
        using var here = await WithAsync(IntegrationState.ReconnectRequired, IntegrationState.Connected);

        var shown = Show(here, MeetingFilter.Side(isPast: false));

        Assert.Equal("/meetings/new", shown.Find("a[data-dialog]").GetAttribute("href"));
    }

    [Fact]
    public async Task Before_the_first_call_it_is_said_what_will_appear()
    {
        using var here = await WithAsync(IntegrationState.Connected);

        var shown = Show(here, MeetingFilter.Side(isPast: true));

        Assert.StartsWith("Results appear here after your first call", shown.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll("a"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_leads_back_to_its_side()
    {
        using var here = await WithAsync();

        var shown = Show(here, new MeetingFilter { IsPast = true, Text = "<b>nothing</b>" });

        Assert.Equal("/meetings?view=past", shown.Find("a").GetAttribute("href"));
    }

    private static async Task<BunitContext> WithAsync(params IntegrationState[] states)
    {
        var here = Here.In("en");
        here.Services.AddSalesFlowVideo(new ConfigurationBuilder().AddInMemoryCollection(PageHost.Settings).Build()).AddZoom();

#pragma warning disable SFV0001 // Stands for connecting, which takes a platform.
        var store = here.Services.GetRequiredService<IIntegrationStore>();
        foreach (var (number, state) in states.Index())
            await store.SaveAsync(Integration(number, state), 0, [], TestContext.Current.CancellationToken);
#pragma warning restore SFV0001
        return here;
    }

    private static Integration Integration(int number, IntegrationState state) => new()
    {
        Id = new IntegrationId(new Guid(number + 1, 0, 0, new byte[8])),
        Owner = Here.Owner,
        Platform = MeetingPlatform.Zoom,
        PlatformUserId = $"user-{number}",
        State = state,
        ConnectedAt = Here.Now,
        UpdatedAt = Here.Now,
    };

    private static IRenderedComponent<NoMeetings> Show(BunitContext here, MeetingFilter filter) =>
        here.Render<NoMeetings>(parameters => parameters.Add(empty => empty.Filter, filter).Add(empty => empty.Here, "/meetings"));
}
