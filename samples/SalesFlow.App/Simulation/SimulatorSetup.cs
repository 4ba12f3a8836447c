using SalesFlow.App.Configuration;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.App.Simulation;

/// <summary>Lets a developer's machine without any account have platforms nevertheless.</summary>
internal static class SimulatorSetup
{
    private const string DefaultUrl = "http://localhost:8100";

    /// <summary>In Development, and when no platform has credentials: starts the simulator in this process and points Zoom at it.</summary>
    public static void AddSimulatorWhenNothingIsConfigured(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || builder.Configuration.HasPlatform("Zoom"))
            return;

        var url = builder.Configuration["Simulator:Url"] ?? DefaultUrl;
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SalesFlowVideo:Zoom:ClientId"] = ZoomApp.DemoClientId,
            ["SalesFlowVideo:Zoom:ClientSecret"] = ZoomApp.DemoClientSecret,
            ["SalesFlowVideo:Zoom:WebhookSecretTokens:0"] = ZoomApp.DemoWebhookSecretToken,
            ["SalesFlowVideo:Zoom:ApiBaseUrl"] = $"{url}/zoom",
            ["SalesFlowVideo:Zoom:OAuthBaseUrl"] = $"{url}/zoom",
        });
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<SimulatorService>(services, url));
    }
}
