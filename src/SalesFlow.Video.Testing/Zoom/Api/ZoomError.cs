using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>The refusals of the API: <c>{"code","message"}</c>, with <c>errors[]</c> where single fields are wrong.</summary>
internal static class ZoomError
{
    internal static IResult InvalidAccessToken => Answer(401, 124, "Invalid access token.");

    internal static IResult ExpiredAccessToken => Answer(401, 124, "Access token is expired.");

    internal static IResult NotAnObject => Answer(400, 300, "Request Body should be a valid JSON object.");

    internal static IResult InvalidPageToken => Answer(400, 300, "The next page token is invalid or expired.");

    internal static IResult OthersMeeting => Answer(403, 2306, "Not allowed to view meetings scheduled for others.");

    internal static IResult HasStarted => Answer(400, 3000, "You cannot update or delete meetings that have started using this method.");

    internal static IResult IsInProgress => Answer(400, 3002, "Sorry, you cannot delete this meeting since it is in progress.");

    internal static IResult PersonalRoom => Answer(400, 3018, "Not allowed to delete PMI.");

    internal static IResult NoRecording => Answer(404, 3301, "There is no recording for this meeting.");

    internal static IResult NoTranscript => Answer(404, 3322, "This meeting transcript does not exist.");

    internal static IResult RateExceeded =>
        Answer(429, 429, "You have reached the maximum per-second rate limit for this API. Try again later.");

    internal static IResult DailyLimitExceeded => Answer(
        429, 429, "You have exceed the daily rate limit(100) of Meeting Create/Update API requests permitted for this particular user.");

    internal static IResult MissingScope(ZoomScope scope) =>
        Answer(400, 4711, $"Invalid access token, does not contain scopes:{scope}.");

    internal static IResult UnknownUser(string userId) => Answer(404, 1001, $"User does not exist: {userId}.");

    internal static IResult UnknownMeeting(string meetingId) => Answer(404, 3001, $"Meeting does not exist: {meetingId}.");

    internal static IResult PaidOnly(Account account) =>
        Answer(400, 200, $"Only available for paid account: {ZoomIds.CompanyOf(account)}.");

    internal static IResult UnknownEndpoint(string path) => Answer(404, 2300, $"This API endpoint is not recognized: {path}.");

    internal static IResult Invalid(IEnumerable<FieldProblem> problems) => ZoomJson.Answer(
        new JsonObject
        {
            ["code"] = 300,
            ["message"] = "Validation Failed.",
            ["errors"] = new JsonArray([.. problems.Select(problem => new JsonObject
            {
                ["field"] = problem.Field,
                ["message"] = problem.Message,
            })]),
        },
        StatusCodes.Status400BadRequest);

    private static IResult Answer(int status, int code, string message) =>
        ZoomJson.Answer(new JsonObject { ["code"] = code, ["message"] = message }, status);
}
