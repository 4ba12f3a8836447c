using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SalesFlow.Video.AspNetCore;

/// <summary>Tells changes that the user asked for from those that the page of another origin makes a browser send along with the user's cookies.</summary>
public static class RequestOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string Bearer = "Bearer ";

    /// <summary>True for a change that may come from a page of another origin: another site, or a sibling below the same domain.</summary>
    /// <remarks>
    /// Reading is never one, nor is a request with a bearer token and no cookie. The own origin is that of
    /// <see cref="SalesFlowVideoOptions.PublicBaseUrl"/>, in Development also that of the address which was asked.
    /// </remarks>
    public static bool IsForged(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.Request.Headers;
        var hasCookie = headers.ContainsKey(HeaderNames.Cookie);

        // A browser never adds a token by itself, unlike cookies and basic credentials.
        var hasBearer = headers.Authorization is [{ } credentials] && credentials.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
        if (IsReading(context.Request.Method) || (hasBearer && !hasCookie))
            return false;
        if (headers.TryGetValue(FetchSite, out var site))
            return site.ToString() is not ("same-origin" or "none");
        if (headers.TryGetValue(HeaderNames.Origin, out var origin))
            return !IsOwn(origin.ToString(), context);

        // No browser of today leaves out both, and a program has no cookie unless somebody gave it a session.
        return hasCookie && !hasBearer;
    }

    private static bool IsReading(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOwn(string origin, HttpContext context)
    {
        var services = context.RequestServices;
        if (IsSame(origin, services.GetRequiredService<IOptionsMonitor<SalesFlowVideoOptions>>().CurrentValue.PublicBaseUrl?.AbsoluteUri))
            return true;

        // Whatever port a developer chose. Elsewhere the address of a request says what its sender likes.
        return services.GetRequiredService<IHostEnvironment>().IsDevelopment() && IsSame(origin, $"{context.Request.Scheme}://{context.Request.Host.Value}");
    }

    private static bool IsSame(string origin, string? own) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var theirs) && Uri.TryCreate(own, UriKind.Absolute, out var ours)
        && (theirs.Scheme, theirs.IdnHost, theirs.Port) == (ours.Scheme, ours.IdnHost, ours.Port)
        && theirs is { PathAndQuery: "/", UserInfo: "", Fragment: "" };
}
