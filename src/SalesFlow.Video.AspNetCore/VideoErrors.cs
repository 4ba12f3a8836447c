using System.Text.Json;

namespace SalesFlow.Video.AspNetCore;

/// <summary>The one table of error codes: status, title and remedy. <c>docs/errors.md</c> is made from it.</summary>
public static class VideoErrors
{
    private static readonly Dictionary<VideoErrorCode, VideoErrorDescription> Descriptions =
        Enum.GetValues<VideoErrorCode>().ToDictionary(static code => code, Make);

    /// <summary>Describes a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public static VideoErrorDescription Describe(VideoErrorCode code) => Descriptions.TryGetValue(code, out var description)
        ? description
        : throw new ArgumentOutOfRangeException(nameof(code), code, "This is no error code. Use a member of VideoErrorCode.");

    private static VideoErrorDescription Make(VideoErrorCode code)
    {
        var (status, title, remedy) = Row(code);
        return new(JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()), status, title, remedy);
    }

    private static (int Status, string Title, string Remedy) Row(VideoErrorCode code) => code switch
    {
        VideoErrorCode.InvalidRequest => (400, "The request cannot be read", "Send well-formed JSON with values of the documented types."),
        VideoErrorCode.Unauthenticated => (401, "Nobody is signed in", "Sign in and send the request again."),
        VideoErrorCode.Forbidden => (403, "This is not allowed", "The detail says who may do it, or from where."),
        VideoErrorCode.NotFound => (404, "There is nothing here", "Check the address."),
        VideoErrorCode.MeetingNotFound => (404, "There is no such meeting", "Check the id. Meetings of other owners cannot be seen."),
        VideoErrorCode.IntegrationNotFound => (404, "There is no such connected account", "Check the id. Accounts of other owners cannot be seen."),
        VideoErrorCode.DeliveryNotFound => (404, "There is no such delivery", "Check the id. Old deliveries are deleted."),
        VideoErrorCode.JobNotFound => (404, "There is no such job", "Check the id. Old jobs are deleted."),
        VideoErrorCode.UnknownPlatform => (400, "The platform is not known", "Name one of the platforms that the detail lists."),
        VideoErrorCode.Required => (400, "A required field is missing", "Fill in the field."),
        VideoErrorCode.TooLong => (400, "A text is too long", "Shorten the text to the length that the detail names."),
        VideoErrorCode.OutOfRange => (400, "A value is out of range", "Choose a value within the range that the detail names."),
        VideoErrorCode.InvalidValue => (400, "A value is not of the expected form", "Send a value of the form that the detail names."),
        VideoErrorCode.OffsetMissing => (400, "A time lacks its offset", "Send the time with Z or an offset such as +02:00."),
        VideoErrorCode.StartInPast => (400, "The start lies in the past", "Choose a later start."),
        VideoErrorCode.StartTooFar => (400, "The start lies too far ahead", "Choose a start within the next five years."),
        VideoErrorCode.UnknownTimeZone => (400, "The time zone is not known", "Send an IANA name such as Europe/Berlin."),
        VideoErrorCode.TimeDoesNotExist => (400, "The local time does not exist", "Choose a time before or after the hour that the clocks skip."),
        VideoErrorCode.InvalidCursor => (400, "The page cursor is not valid", "Begin again without a cursor, and keep the filters while paging."),
        VideoErrorCode.NotConnected => (409, "The platform is not connected", "Connect an account of the platform, then try again."),
        VideoErrorCode.ReconnectRequired => (409, "The account must be connected again", "Connect the same account again, then try again."),
        VideoErrorCode.CapabilityMissing => (409, "The connected account cannot do this", "Do what the detail says, then connect the account again."),
        VideoErrorCode.PlatformRefused => (422, "The platform declined the request", "Check the account's plan and permissions at the platform, then retry the meeting."),
        VideoErrorCode.PlatformQuota => (429, "The account's quota is used up", "Try again tomorrow, or use another account."),
        VideoErrorCode.PlatformUnavailable => (503, "The platform cannot be reached", "Try again later."),
        VideoErrorCode.PlatformMisconfigured => (502, "The application is not set up correctly at the platform", "The operator must check the credentials of the platform's app."),
        VideoErrorCode.AlreadyHeld => (409, "The meeting was held already", "Schedule a new meeting."),
        VideoErrorCode.MeetingCancelled => (409, "The meeting is cancelled", "Schedule a new meeting."),
        VideoErrorCode.NothingToRetry => (409, "There is nothing to retry", "Retry only meetings whose status is provisioning_failed."),
        VideoErrorCode.NothingToRerun => (409, "It cannot be run again", "Run again only dead jobs, and deliveries whose sender is not in doubt."),
        VideoErrorCode.ChangedMeanwhile => (409, "It was changed at the same moment", "Read it again and repeat the change."),
        VideoErrorCode.IdempotencyKeyReused => (422, "The idempotency key was used for another request", "Use a new key for each new request."),
        VideoErrorCode.TranscriptNotAvailable => (409, "There is no transcript", "The detail says why, and whether one may still come."),
        VideoErrorCode.RecordingNotAvailable => (409, "There is no recording", "The detail says why, and whether one may still come."),
        VideoErrorCode.ActionItemNotFound => (404, "There is no such action item", "Read the analysis again for the ids of its items."),
        VideoErrorCode.AnalysisNotAvailable => (404, "There is no analysis", "The detail says why. POST to the meeting's analyze route to have one made."),
        VideoErrorCode.AnalysisFailed => (502, "The analysis failed", "The detail says what failed. The transcript is still there."),
        VideoErrorCode.ConsentDeclined => (400, "Consent was declined", "Start again and agree on the platform's page."),
        VideoErrorCode.InvalidState => (400, "The sign-in link is not valid", "Start connecting again, and finish within ten minutes."),
        VideoErrorCode.ConnectFailed => (502, "The account was not connected", "Start connecting again."),
        VideoErrorCode.ReturnUrlNotLocal => (400, "The return address leads elsewhere", "Send a path of this application, such as /settings."),
        VideoErrorCode.RateLimited => (429, "There were too many requests", "Wait for the seconds in Retry-After, then send fewer requests."),
        VideoErrorCode.TooLarge => (413, "The request body is too large", "Send a smaller one; the detail names the limit."),
        VideoErrorCode.UnsupportedMediaType => (415, "The media type is not read here", "Send the body as application/json in UTF-8."),
        VideoErrorCode.InboxUnavailable => (503, "The webhook cannot be stored at the moment", "Send it again; platforms do so by themselves."),
        VideoErrorCode.NotAcceptable => (406, "No accepted media type can be sent", "Accept one of the media types that the detail lists."),
        VideoErrorCode.NotBegun => (409, "The meeting has not begun", "Wait until its planned start has passed, or cancel it."),
        VideoErrorCode.AccountGone => (409, "The user is gone from the account", "Have the account's administrator restore the user and connect again, or connect another account."),
        VideoErrorCode.PlatformPlan => (422, "The account's plan does not include this", "Change the plan at the platform, or use another account."),
        VideoErrorCode.PlatformPermission => (422, "The account does not permit this", "Ask the account's administrator, or connect again and grant all that is asked for."),
        VideoErrorCode.PlatformBusy => (409, "The meeting is being held", "Wait until it has ended."),
        VideoErrorCode.PlatformExpired => (409, "The meeting is over at the platform", "Schedule a new meeting."),
        VideoErrorCode.PlatformMeetingTaken => (422, "The platform gave the id of another meeting", "Turn off that the account's meetings use the personal room, then retry the meeting."),
        VideoErrorCode.PlatformLinkMissing => (422, "The platform prepared no link", "Check that the account may hold online meetings, then retry the meeting."),
        VideoErrorCode.InternalError => (500, "Something failed on our side", "Try again later. Name the trace_id when you report it."),
        _ => throw new InvalidOperationException($"Error code {code} has no row in the table. Add one to {nameof(VideoErrors)}."),
    };
}
