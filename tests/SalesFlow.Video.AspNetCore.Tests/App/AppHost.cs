using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Testing;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>The sample app on a port of this machine, pointed at a simulator of the test's own.</summary>
internal sealed class AppHost : WebApplicationFactory<Program>
{
    /// <summary>Where browsers reach an app outside Development, whatever it listens on.</summary>
    public const string PublicHost = "crm.example.com";

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

    private bool IsDevelopment => _environment == Environments.Development;

    /// <summary>A client that follows no redirects, and comes by the name under which the app is reached.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
        if (!IsDevelopment)
            client.DefaultRequestHeaders.Host = PublicHost;
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var platform = IsDevelopment ? new Uri(_simulator.BaseAddress, "zoom").AbsoluteUri : "https://zoom.invalid";
        builder.UseEnvironment(_environment);
        builder.UseSetting("ConnectionStrings:SalesFlow", $"Data Source={_folder.FullName}/salesflow.db");
        builder.UseSetting("SalesFlowVideo:PublicBaseUrl", IsDevelopment ? "http://localhost:8000" : $"https://{PublicHost}");
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
