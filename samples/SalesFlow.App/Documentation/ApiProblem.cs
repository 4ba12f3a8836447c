using SalesFlow.Video;
using SalesFlow.Video.AspNetCore;

namespace SalesFlow.App.Documentation;

/// <summary>A problem of the app itself, in the form that the API promises.</summary>
internal static class ApiProblem
{
    public static IResult Of(VideoErrorCode code, string detail)
    {
        var description = VideoErrors.Describe(code);
        return Results.Problem(
            detail: detail,
            statusCode: description.Status,
            title: description.Title,
            type: $"urn:salesflow-video:error:{description.ErrorCode}",
            extensions: new Dictionary<string, object?> { ["code"] = description.ErrorCode });
    }

    /// <summary>Answers what no endpoint below /api answers: with a problem, and to nobody who is not signed in.</summary>
    public static void MapUnknownApiRoutes(this WebApplication app) => app
        .MapFallback("/api/{**path}", static () => Of(VideoErrorCode.NotFound, "There is nothing at this address. GET /openapi/v1.json lists what there is."))
        .RequireAuthorization();
}
