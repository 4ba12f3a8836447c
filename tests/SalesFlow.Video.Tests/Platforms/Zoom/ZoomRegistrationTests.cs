using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Platforms.Zoom;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomRegistrationTests : ZoomWireTest
{
    [Fact]
    public void Zoom_is_in_the_directory_under_its_names()
    {
        var directory = Stage.Services.GetRequiredService<PlatformDirectory>();

        Assert.Equal(
            new PlatformDescriptor { Platform = MeetingPlatform.Zoom, DisplayName = "Zoom", IntegrationSlug = "zoom", WebhookSlug = "zoom" },
            Assert.Single(directory.All));
    }

    [Fact]
    public void The_options_come_from_the_section_and_then_from_code()
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(Stage.Configuration.GetSection("SalesFlowVideo"))
            .AddZoom(static options => options.ClientSecret = "from-code");
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<ZoomOptions>>().CurrentValue;

        Assert.Equal("client-id", options.ClientId);
        Assert.Equal("from-code", options.ClientSecret);
        Assert.Equal(Stage.Address, options.ApiBaseUrl);
    }

    [Fact]
    public void Without_a_section_Zooms_own_hosts_are_used()
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo().AddZoom();
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<ZoomOptions>>().CurrentValue;

        Assert.Equal(new Uri("https://api.zoom.us"), options.ApiBaseUrl);
        Assert.Equal(new Uri("https://zoom.us"), options.OAuthBaseUrl);
    }

    [Fact]
    public void A_second_call_configures_more_and_registers_nothing_twice()
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo().AddZoom(static options => options.ClientId = "first").AddZoom(static options => options.ClientSecret = "second");
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<ZoomOptions>>().CurrentValue;

        Assert.Single(provider.GetRequiredService<PlatformDirectory>().All);
        Assert.Equal(("first", "second"), (options.ClientId, options.ClientSecret));
    }
}
