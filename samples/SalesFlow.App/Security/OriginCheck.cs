using Microsoft.Net.Http.Headers;
using SalesFlow.App.Authentication;
using SalesFlow.App.Documentation;
using SalesFlow.Video;
using SalesFlow.Video.AspNetCore;

namespace SalesFlow.App.Security;

/// <summary>Refuses changes that the page of another origin makes a browser send, whatever they would change.</summary>
internal static class OriginCheck
{
    // A platform's server sends them, and proves itself by a signature over the body. Its other way in, the return from
    // a consent page, is a reading request that is proven by a one-time state. Neither is for this check to judge.
    private const string Webhooks = "/api/webhooks";

    public static void UseOriginCheck(this WebApplication app) => app.Use(static (context, next) =>
        IsForged(context) && !context.Request.Path.StartsWithSegments(Webhooks) ? RefuseAsync(context) : next(context));

    /// <summary>True for a change that nobody asked for here, by the library's rule; a developer's own programs may have any cookie.</summary>
    public static bool IsForged(HttpContext context) => RequestOrigin.IsForged(context) && !IsProgramOfDemoUser(context);

    private static bool IsProgramOfDemoUser(HttpContext context) =>
        DemoUserHandler.Serves(context)
        && !context.Request.Headers.ContainsKey("Sec-Fetch-Site") && !context.Request.Headers.ContainsKey(HeaderNames.Origin);

    private static Task RefuseAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            return ApiProblem.Of(VideoErrorCode.Forbidden, "The request does not come from the app's own pages. A program sends a bearer token and no cookies.")
                .ExecuteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
