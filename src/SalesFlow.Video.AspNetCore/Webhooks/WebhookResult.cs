using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>Tells the sender of a webhook what it is to be told.</summary>
internal sealed class WebhookResult(WebhookAnswer answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
            return Unavailable(answer.RetryAfter).ExecuteAsync(httpContext);
        if (answer.Status == StatusCodes.Status404NotFound)
            return ProblemResult.Of(VideoErrorCode.NotFound, "The platform sends no webhooks to this path.").ExecuteAsync(httpContext);

        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } pause)
            response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (answer.Body is null)
            return Task.CompletedTask;

        var body = Encoding.UTF8.GetBytes(answer.Body);
        response.ContentType = answer.ContentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private static ProblemResult Unavailable(TimeSpan? retryAfter) => new(new VideoProblem
    {
        Code = VideoErrorCode.InboxUnavailable,
        Detail = "The webhook cannot be stored at the moment. Send it again.",
        RetryAfter = retryAfter,
    });
}
