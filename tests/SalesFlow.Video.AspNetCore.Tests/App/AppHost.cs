using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Testing;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>The sample app on a port of this machine, pointed at a simulator of the test's own.</summary>
internal sealed class AppHost : WebApplicationFactory<Program>
{
    private readonly string _environment;
    private readonly PlatformSimulator _simulator;
    private readonly Action<IWebHostBuilder>? _configure;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("salesflow-app-");

    private AppHost(string environment, PlatformSimulator simulator, Action<IWebHostBuilder>? configure)
    {
        _environment = environment;
        _simulator = simulator;
        _configure = configure;
    }

    public static async Task<AppHost> StartAsync(string? environment = null, Action<IWebHostBuilder>? configure = null)
    {
        var simulator = await PlatformSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var host = new AppHost(environment ?? Environments.Development, simulator, configure);
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var isDevelopment = _environment == Environments.Development;
        var platform = isDevelopment ? new Uri(_simulator.BaseAddress, "zoom").AbsoluteUri : "https://zoom.invalid";
        builder.UseEnvironment(_environment);
        builder.UseSetting("ConnectionStrings:SalesFlow", $"Data Source={_folder.FullName}/salesflow.db");
        builder.UseSetting("SalesFlowVideo:PublicBaseUrl", isDevelopment ? "http://localhost:8000" : "https://crm.example.com");
        builder.UseSetting("SalesFlowVideo:TokenKeys:Current", "first");
        builder.UseSetting("SalesFlowVideo:TokenKeys:Keys:first", Convert.ToBase64String(new byte[32]));
        builder.UseSetting("SalesFlowVideo:Zoom:ClientId", ZoomApp.DemoClientId);
        builder.UseSetting("SalesFlowVideo:Zoom:ClientSecret", ZoomApp.DemoClientSecret);
        builder.UseSetting("SalesFlowVideo:Zoom:WebhookSecretTokens:0", ZoomApp.DemoWebhookSecretToken);
        builder.UseSetting("SalesFlowVideo:Zoom:ApiBaseUrl", platform);
        builder.UseSetting("SalesFlowVideo:Zoom:OAuthBaseUrl", platform);
        _configure?.Invoke(builder);
    }
}
