using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Turns what a handler did not plan for into a problem without details, and logs it once.</summary>
internal sealed partial class UnexpectedErrorFilter(ILogger<UnexpectedErrorFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer.
            return Results.Empty;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ProblemResult.Of(VideoErrorCode.TooLarge, "The request body is larger than this server accepts.")
                : ProblemResult.Of(VideoErrorCode.InvalidRequest, "The request did not arrive in a readable form.", exception.StatusCode);
        }
        catch (Exception exception)
        {
            // The route, not the path: a callback's address carries its code.
            LogFailed(exception, context.HttpContext.Request.Method, RouteOf(context.HttpContext));
            return ProblemResult.Of(VideoErrorCode.InternalError, "Something failed on our side. Try again later.");
        }
    }

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed")]
    private partial void LogFailed(Exception exception, string method, string route);
}
