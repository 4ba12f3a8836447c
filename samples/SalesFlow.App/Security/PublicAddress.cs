using Microsoft.Extensions.Options;
using SalesFlow.App.Documentation;
using SalesFlow.Video;

namespace SalesFlow.App.Security;

/// <summary>Where browsers reach the app is configured, and never learned from what a request says of itself.</summary>
internal static class PublicAddress
{
    /// <summary>Answers requests for any other host than that of <c>PublicBaseUrl</c> with 400; a developer's machine has its own names too.</summary>
    public static void UseAllowedHosts(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        app.Use((context, next) => IsAllowed(context, isDevelopment)
            ? next(context)
            : ApiProblem.Of(
                VideoErrorCode.InvalidRequest,
                "This app is not reached under that host name. A proxy in front of it must pass on the Host header that the browser sent.")
                .ExecuteAsync(context));
    }

    /// <summary>Outside Development, lets every request look as browsers sent it: whatever is linked or led to is at <c>PublicBaseUrl</c>.</summary>
    /// <remarks>To be used after the redirect to HTTPS, which has to see how a request really came.</remarks>
    public static void UsePublicAddress(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return;

        app.Use(static (context, next) =>
        {
            var address = Of(context);
            context.Request.Scheme = address.Scheme;
            context.Request.Host = address.IsDefaultPort ? new HostString(HostOf(address)) : new HostString(HostOf(address), address.Port);
            return next(context);
        });
    }

    private static Uri Of(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptionsMonitor<SalesFlowVideoOptions>>().CurrentValue.PublicBaseUrl!;

    /// <summary>As requests have it: names in their own letters, IPv6 in brackets.</summary>
    private static string HostOf(Uri address) => HostString.FromUriComponent(address).Host;

    private static bool IsAllowed(HttpContext context, bool isDevelopment)
    {
        var host = context.Request.Host.Host;
        return HostOf(Of(context)).Equals(host, StringComparison.OrdinalIgnoreCase)
            || (isDevelopment && LoopbackHost.Is(host))

            // A balancer asks for the health by the node's address, and cannot say another; no answer there is made of the host.
            || context.Request.Path.StartsWithSegments("/health");
    }
}
