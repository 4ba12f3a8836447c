using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>An application that shares the integrations of a database with others like it.</summary>
internal static class RefreshHost
{
    public static IHost Build(string postgres, Uri api, Uri oauth, string tokenKey, bool migrates)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Services
            .AddSalesFlowVideo(options =>
            {
                options.PublicBaseUrl = new Uri("http://localhost:8000");
                options.TokenKeys.Current = "proof";
                options.TokenKeys.Keys["proof"] = tokenKey;
            })
            .AddZoom(options =>
            {
                options.ClientId = ZoomApp.DemoClientId;
                options.ClientSecret = ZoomApp.DemoClientSecret;
                options.ApiBaseUrl = api;
                options.OAuthBaseUrl = oauth;
            })
            .UsePostgresStores(postgres, options => options.MigrateOnStart = migrates);
        return builder.Build();
    }
}
