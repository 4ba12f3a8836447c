using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Limits the requests of one owner, from however many addresses.</summary>
internal sealed class OwnerLimitFilter(RequestLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        limits.RefuseOwner(ActingOwner.Of(context.HttpContext)) ?? await next(context);
}
