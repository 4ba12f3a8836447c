using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Filters;

/// <summary>Turns what nobody planned for into a problem without details, and logs it once.</summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> logger)
{
    public IResult Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                // Nobody is there to read an answer.
                return Results.Empty;

            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ProblemResult.Of(VideoErrorCode.TooLarge, "The request body is larger than this server accepts.");

            case BadHttpRequestException { StatusCode: var status }:
                return ProblemResult.Of(VideoErrorCode.InvalidRequest, "The request did not arrive in a readable form.", status);

            default:
                // The route, not the path: a callback's address carries its code.
                LogFailed(exception, context.Request.Method, RouteOf(context));
                return ProblemResult.Of(VideoErrorCode.InternalError, "Something failed on our side. Try again later.");
        }
    }

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed")]
    private partial void LogFailed(Exception exception, string method, string route);
}
