using System.Net;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Turns Zoom's way of saying no into the kinds that callers decide by.</summary>
internal static class ZoomErrors
{
    private const string LimitHeader = "X-RateLimit-Type";

    /// <summary>Returns what went wrong, or null when the answer is a success.</summary>
    public static PlatformException? Find(PlatformAnswer answer, string? trackingId = null)
    {
        // Some refusals come with status 200, so the body is looked at in any case.
        var problem = ZoomProblem.Find(answer.Body.Span);
        if (answer.IsSuccess && problem is null)
            return null;

        var isLimit = answer.Status == HttpStatusCode.TooManyRequests
            || (answer.Status < HttpStatusCode.InternalServerError && problem is not null && ZoomCodes.IsLimit(problem.Code));
        return isLimit ? TooMany(answer, problem, trackingId) : Failed(answer, problem, trackingId);
    }

    private static PlatformException Failed(PlatformAnswer answer, ZoomProblem? problem, string? trackingId)
    {
        var kind = KindOf(answer.Status, problem);
        var message = ZoomRefusal.Describe(answer, kind, problem);
        return kind == PlatformErrorKind.Refused && problem is { Fields: { Count: > 0 } fields }
            ? new ZoomFieldsException(message!, fields) { Status = answer.Status, PlatformCode = problem.Code, TrackingId = trackingId }
            : answer.ToException(kind, problem?.Code, message, trackingId);
    }

    private static PlatformException TooMany(PlatformAnswer answer, ZoomProblem? problem, string? trackingId)
    {
        var isDaily = problem is { MentionsDay: true }
            || answer.FindHeader(LimitHeader)?.Contains("daily", StringComparison.OrdinalIgnoreCase) is true;
        var untilMidnight = answer.ReceivedAt.UtcDateTime.Date.AddDays(1) - answer.ReceivedAt.UtcDateTime;
        return answer.ToException(
            isDaily ? PlatformErrorKind.QuotaExhausted : PlatformErrorKind.RateLimited, problem?.Code, trackingId: trackingId,
            retryAfter: isDaily ? answer.RetryAfter ?? untilMidnight : null);
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
}
