using Microsoft.AspNetCore.Diagnostics;
using SalesFlow.Video;

namespace SalesFlow.App.Documentation;

/// <summary>Answers what nobody planned for with a problem below /api; everywhere else a page says it.</summary>
internal sealed class ApiExceptions : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments("/api"))
            return false;

        await ApiProblem.Of(VideoErrorCode.InternalError, "Something failed on our side. Try again later.").ExecuteAsync(httpContext);
        return true;
    }
}
