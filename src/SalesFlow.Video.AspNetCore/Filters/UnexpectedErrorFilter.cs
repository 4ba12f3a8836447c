using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Answers what a handler did not plan for.</summary>
internal sealed class UnexpectedErrorFilter(UnexpectedErrors errors) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception)
        {
            return errors.Answer(context.HttpContext, exception);
        }
    }
}
