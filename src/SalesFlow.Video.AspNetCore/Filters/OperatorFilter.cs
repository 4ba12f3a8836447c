using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Lets only the application's operators through; everybody else learns nothing of what is behind.</summary>
internal sealed class OperatorFilter(IOptionsMonitor<VideoEndpointOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var current = options.CurrentValue;
        if (current.Operator?.Invoke(context.HttpContext) is true)
            return await next(context);

        return current.Owner(context.HttpContext) is { Value.Length: > 0 }
            ? ProblemResult.Of(VideoErrorCode.Forbidden, "Only operators of this application may do this.")
            : ProblemResult.Of(VideoErrorCode.Unauthenticated, "Nobody is signed in. Sign in and send the request again.");
    }
}
