using System.Net;
using SalesFlow.Video.Http;
using SalesFlow.Video.Platforms.Zoom.Meetings;
using SalesFlow.Video.Platforms.Zoom.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Turns Zoom's way of saying no into the kinds that callers decide by.</summary>
internal static class ZoomErrors
{
    private const string TrackingHeader = "x-zm-trackingid";
    private const string LimitHeader = "X-RateLimit-Type";

    /// <summary>Returns what went wrong, or null when the answer is a success.</summary>
    public static PlatformException? Find(string operation, HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        // Some refusals come with status 200, so the body is looked at in any case.
        var problem = ZoomProblem.Find(body);
        if (response.IsSuccessStatusCode && problem is null)
            return null;

        var isLimit = response.StatusCode == HttpStatusCode.TooManyRequests
            || (response.StatusCode < HttpStatusCode.InternalServerError && problem is not null && ZoomCodes.IsLimit(problem.Code));
        return isLimit ? TooMany(operation, response, problem, now) : Failed(operation, response, problem, now);
    }

    /// <summary>Returns the failure for an answer of status 2xx that does not hold what it should.</summary>
    public static PlatformException Unreadable(string operation, HttpResponseMessage response) => new(
        MeetingPlatform.Zoom, PlatformErrorKind.UnexpectedAnswer, $"Zoom answered {operation} in a form that this version does not read.")
    {
        Status = response.StatusCode,
        TrackingId = TrackingIdOf(response),
    };

    private static PlatformException Failed(string operation, HttpResponseMessage response, ZoomProblem? problem, DateTimeOffset now)
    {
        var kind = KindOf(response.StatusCode, problem);
        var message = ZoomRefusal.Describe(operation, kind, response.StatusCode, problem);
        if (kind == PlatformErrorKind.Refused && problem is { Fields: { Count: > 0 } fields })
            return new ZoomFieldsException(message, fields) { Status = response.StatusCode, PlatformCode = problem.Code, TrackingId = TrackingIdOf(response) };

        return new PlatformException(MeetingPlatform.Zoom, kind, message)
        {
            Status = response.StatusCode,
            PlatformCode = problem?.Code,
            TrackingId = TrackingIdOf(response),
            RetryAfter = RetryAfter.Find(response.Headers, now),
        };
    }

    private static RateLimitedException TooMany(string operation, HttpResponseMessage response, ZoomProblem? problem, DateTimeOffset now)
    {
        var isDaily = problem is { MentionsDay: true }
            || HeaderOf(response, LimitHeader)?.Contains("daily", StringComparison.OrdinalIgnoreCase) is true;
        return new RateLimitedException(MeetingPlatform.Zoom, isDaily, isDaily
            ? $"Zoom's quota of the day is used up; {operation} was not carried out. It starts anew at midnight UTC."
            : $"Zoom received too many requests at once; {operation} was not carried out. Try again in a moment.")
        {
            Status = response.StatusCode,
            PlatformCode = problem?.Code,
            TrackingId = TrackingIdOf(response),
            RetryAfter = RetryAfter.Find(response.Headers, now) ?? (isDaily ? now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime : null),
        };
    }

    private static PlatformErrorKind KindOf(HttpStatusCode status, ZoomProblem? problem)
    {
        if (status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout)
            return PlatformTransport.KindOf(status);
        if (problem is not null && ZoomCodes.FindKind(problem) is { } known)
            return known;

        return (status, problem) switch
        {
            (HttpStatusCode.Unauthorized, _) => PlatformErrorKind.Unauthorized,
            (HttpStatusCode.Forbidden, not null) => PlatformErrorKind.NotPermitted,

            // Without a code it is not Zoom's API that speaks, but a proxy or a wrong address: its 404 says nothing of a meeting.
            ( >= HttpStatusCode.BadRequest, not null) => PlatformTransport.KindOf(status),
            _ => PlatformErrorKind.UnexpectedAnswer,
        };
    }

    private static string? TrackingIdOf(HttpResponseMessage response) => HeaderOf(response, TrackingHeader);

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
