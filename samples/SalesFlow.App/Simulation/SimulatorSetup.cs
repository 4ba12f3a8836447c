using SalesFlow.App.Configuration;
using SalesFlow.Video.Testing;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.App.Simulation;

/// <summary>Lets a developer's machine without any account have platforms nevertheless.</summary>
internal static class SimulatorSetup
{
    private const string DefaultUrl = "http://localhost:8100";

    /// <summary>In Development, and when no platform is configured: runs the simulator in this process and points Zoom at it.</summary>
    public static void AddSimulatorWhenNothingIsConfigured(this WebApplicationBuilder builder)
    {
        var isNeeded = builder.Environment.IsDevelopment() && !builder.Configuration.HasZoom();
        var address = new SimulatorAddress(isNeeded ? new Uri(builder.Configuration["Simulator:Url"] ?? DefaultUrl) : null);
        builder.Services.AddSingleton(address);
        builder.Services.AddHttpClient();
        if (address.Value is null)
            return;

        // One time for the app and its platforms: a meeting can be held in minutes when the simulator's clock runs fast.
        builder.Services.AddSingleton(static _ => new SimulatorClock());
        builder.Services.AddSingleton<TimeProvider>(static provider => provider.GetRequiredService<SimulatorClock>());
        PointZoomAt(builder.Configuration, new Uri(address.Value, "zoom").AbsoluteUri);
        builder.Services.AddHostedService<SimulatorService>();
    }

    /// <summary>Tells the start page where to find the simulator.</summary>
    public static void MapSimulatorLink(this WebApplication app) =>
        app.MapGet("/simulator", static (SimulatorAddress simulator) => TypedResults.Ok(new { url = simulator.Value })).ExcludeFromDescription();

    private static void PointZoomAt(ConfigurationManager configuration, string url) => configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["SalesFlowVideo:Zoom:ClientId"] = ZoomApp.DemoClientId,
        ["SalesFlowVideo:Zoom:ClientSecret"] = ZoomApp.DemoClientSecret,
        ["SalesFlowVideo:Zoom:WebhookSecretTokens:0"] = ZoomApp.DemoWebhookSecretToken,
        ["SalesFlowVideo:Zoom:ApiBaseUrl"] = url,
        ["SalesFlowVideo:Zoom:OAuthBaseUrl"] = url,
    });
}
