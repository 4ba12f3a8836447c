using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>Takes the authorization code off the address of a callback before the host writes the address down.</summary>
/// <remarks>
/// The platform puts the code into the query, and the host logs each request with its query before any middleware runs.
/// Making the context is the one step before that.
/// </remarks>
internal sealed class CallbackShield(IHttpContextFactory inner) : IHttpContextFactory
{
    public HttpContext Create(IFeatureCollection featureCollection)
    {
        if (featureCollection.Get<IHttpRequestFeature>() is { QueryString.Length: > 0 } request && IsCallback(request.Path))
        {
            featureCollection.Set(new CallbackQuery(request.QueryString));
            request.QueryString = "";
            request.RawTarget = request.Path;
        }

        return inner.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => inner.Dispose(httpContext);

    private static bool IsCallback(string path) =>
        path.Contains("/api/integrations/", StringComparison.OrdinalIgnoreCase) && path.TrimEnd('/').EndsWith("/callback", StringComparison.OrdinalIgnoreCase);
}
