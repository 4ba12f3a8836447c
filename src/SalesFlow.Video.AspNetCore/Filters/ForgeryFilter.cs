using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Refuses changes that another origin's page makes a browser send along with the user's cookies.</summary>
internal sealed class ForgeryFilter(IOptionsMonitor<VideoEndpointOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        options.CurrentValue.IsForged(context.HttpContext)
            ? ProblemResult.Of(
                VideoErrorCode.Forbidden,
                "The request does not come from the application's own pages. Send it from there, or with a bearer token and without cookies.")
            : await next(context);
}
