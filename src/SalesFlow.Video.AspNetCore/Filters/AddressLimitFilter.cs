using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Limits the requests of one network address, before anything else is done for them.</summary>
internal sealed class AddressLimitFilter(RequestLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        limits.RefuseAddress(context.HttpContext) ?? await next(context);
}
