using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Lets nobody through who is not signed in. Answers 401 itself: a program cannot follow a redirect to a sign-in page.</summary>
internal sealed class OwnerFilter(IOptionsMonitor<VideoEndpointOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (options.CurrentValue.Owner(context.HttpContext) is not { Value.Length: > 0 } owner)
            return ProblemResult.Of(VideoErrorCode.Unauthenticated, "Nobody is signed in. Sign in and send the request again.");

        context.HttpContext.Features.Set(new ActingOwner(owner));
        return await next(context);
    }
}
