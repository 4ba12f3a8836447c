using Microsoft.AspNetCore.HttpOverrides;

namespace SalesFlow.App.Security;

/// <summary>HTTPS outside Development, also behind a proxy that ends it.</summary>
internal static class ProxySupport
{
    /// <summary>Believes forwarded headers from the proxies named under <c>ReverseProxy:KnownProxies</c>, and from nobody else.</summary>
    public static void AddProxySupport(this IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(static (options, configuration) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in configuration.GetSection("ReverseProxy:KnownProxies").Get<string[]>() ?? [])
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });

    public static void UseProxySupport(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (app.Environment.IsDevelopment())
            return;

        app.UseHsts();
        app.UseHttpsRedirection();
    }
}
