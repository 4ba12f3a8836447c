using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Refuses changes that another site's page makes a browser send along with the user's cookies.</summary>
internal sealed class CrossSiteFilter : IEndpointFilter
{
    private const string Bearer = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsForged(context.HttpContext.Request)
            ? ProblemResult.Of(VideoErrorCode.Forbidden, "The request comes from another site's page. Send it from the application's own pages.")
            : await next(context);

    private static bool IsForged(HttpRequest request)
    {
        var isChange = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

        // Never attached by a browser on its own, unlike cookies and basic credentials.
        var hasBearer = request.Headers.Authorization is [{ } credentials] && credentials.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
        return isChange && !hasBearer && request.Headers["Sec-Fetch-Site"] == "cross-site";
    }
}
