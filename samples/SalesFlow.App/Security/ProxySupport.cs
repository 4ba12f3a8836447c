using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace SalesFlow.App.Security;

/// <summary>HTTPS outside Development, also behind a proxy that ends it.</summary>
internal static class ProxySupport
{
    private const string KnownProxies = "ReverseProxy:KnownProxies";

    /// <summary>Believes forwarded headers from the addresses listed under <c>ReverseProxy:KnownProxies</c>, and from nobody else.</summary>
    public static void AddProxySupport(this IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(static (options, configuration) =>
        {
            // Not the host: where the app is reached is configured.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in configuration.GetSection(KnownProxies).Get<string[]>() ?? [])
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        });

    public static void UseProxySupport(this WebApplication app)
    {
        // With an empty list the middleware would believe everybody.
        if (app.Configuration.GetSection(KnownProxies).Exists())
            app.UseForwardedHeaders();
        if (app.Environment.IsDevelopment())
            return;

        app.UseHsts();

        // An orchestrator asks for the health by plain HTTP and follows no redirect.
        app.UseWhen(
            static context => !context.Request.Path.StartsWithSegments("/health"),
            static redirected => redirected.UseHttpsRedirection());
    }
}
