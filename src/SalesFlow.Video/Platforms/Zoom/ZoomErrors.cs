using System.Net;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>Turns Zoom's way of saying no into the kinds that callers decide by.</summary>
internal static class ZoomErrors
{
    private const string TrackingHeader = "x-zm-trackingid";
    private const string LimitHeader = "X-RateLimit-Type";
    private const string NotAllowed = "200";
    private const string AddScope = "Add it to the Zoom app and connect again";

    /// <summary>The meeting number is unknown, or the meeting was deleted.</summary>
    public const string NoSuchMeeting = "3001";

    /// <summary>There is no recording, or none yet, or it was deleted.</summary>
    public const string NoRecording = "3301";

    /// <summary>There is no transcript, or none yet.</summary>
    public const string NoTranscript = "3322";

    /// <summary>The run was more than a year ago.</summary>
    public const string TooLongAgo = "12702";

    /// <summary>Returns what went wrong, or null when the answer is a success.</summary>
    public static PlatformException? Find(string operation, HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        // Some refusals come with status 200, so the body is looked at in any case.
        var problem = ZoomProblem.Find(body);
        if (response.IsSuccessStatusCode && problem is null)
            return null;

        return response.StatusCode == HttpStatusCode.TooManyRequests
            ? TooMany(operation, response, problem, now)
            : Failed(operation, response, problem, now);
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
        var kind = KindOf(response.StatusCode, problem?.Code);
        var message = Describe(operation, kind, response.StatusCode, problem);
        if (kind == PlatformErrorKind.Refused && problem is { Code: NotAllowed, MentionsPayment: true })
            return new ZoomPlanException(message) { Status = response.StatusCode, PlatformCode = problem.Code, TrackingId = TrackingIdOf(response) };

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

    private static PlatformErrorKind KindOf(HttpStatusCode status, string? code) => (status, code) switch
    {
        ( >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout, _) => PlatformTransport.KindOf(status),
        (_, "124") => PlatformErrorKind.Unauthorized,
        (_, "104" or "4700" or "4711") => PlatformErrorKind.MissingScope,
        (_, "1001" or NoSuchMeeting) => PlatformErrorKind.NotFound,
        (_, NotAllowed or "300") => PlatformErrorKind.Refused,
        (HttpStatusCode.Unauthorized, _) => PlatformErrorKind.Unauthorized,

        // Without a code it is not Zoom's API that speaks, but a proxy or a wrong address: its 404 says nothing of a meeting.
        ( >= HttpStatusCode.BadRequest, not null) => PlatformTransport.KindOf(status),
        _ => PlatformErrorKind.UnexpectedAnswer,
    };

    private static string Describe(string operation, PlatformErrorKind kind, HttpStatusCode status, ZoomProblem? problem)
    {
        var answer = problem is null ? $"status {(int)status}" : $"status {(int)status}, code {problem.Code}";
        return kind switch
        {
            PlatformErrorKind.MissingScope when problem!.Scopes is { Count: > 0 } scopes =>
                $"The user granted no scope for {operation}: {string.Join(" or ", scopes)}. {AddScope} ({answer}).",
            PlatformErrorKind.MissingScope => $"The user granted no scope for {operation}. {AddScope} ({answer}).",
            PlatformErrorKind.Refused when problem!.Fields is { Count: > 0 } fields =>
                $"Zoom refused {operation} because of {string.Join(", ", fields)} ({answer}).",
            PlatformErrorKind.Unauthorized => $"Zoom did not accept the access token for {operation} ({answer}).",
            PlatformErrorKind.NotFound => $"Zoom does not have what {operation} is about ({answer}).",
            PlatformErrorKind.Refused => $"Zoom refused {operation} ({answer}).",
            PlatformErrorKind.OutcomeUnknown => $"Zoom failed at {operation}; it may have been carried out ({answer}).",
            _ => $"Zoom answered {operation} not as documented ({answer}). Check SalesFlowVideo:Zoom:ApiBaseUrl if this goes on.",
        };
    }

    private static string? TrackingIdOf(HttpResponseMessage response) => HeaderOf(response, TrackingHeader);

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
