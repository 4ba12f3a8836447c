namespace SalesFlow.Video;

/// <summary>Every reason for which an operation is not carried out; the stable codes of the HTTP contract are these names in snake_case.</summary>
/// <remarks>Codes are added, never renamed. <c>docs/errors.md</c> lists them with status and remedy.</remarks>
public enum VideoErrorCode
{
    /// <summary>The request is not readable: malformed JSON, or a value of the wrong type.</summary>
    InvalidRequest,

    /// <summary>Nobody is signed in.</summary>
    Unauthenticated,

    /// <summary>Somebody is signed in but may not do this.</summary>
    Forbidden,

    /// <summary>There is nothing at this address.</summary>
    NotFound,

    /// <summary>There is no such meeting, or it belongs to somebody else.</summary>
    MeetingNotFound,

    /// <summary>There is no such integration, or it belongs to somebody else.</summary>
    IntegrationNotFound,

    /// <summary>There is no such delivery.</summary>
    DeliveryNotFound,

    /// <summary>There is no such job.</summary>
    JobNotFound,

    /// <summary>No platform of this name is registered.</summary>
    UnknownPlatform,

    /// <summary>A required field is missing or empty.</summary>
    Required,

    /// <summary>A text is longer than allowed.</summary>
    TooLong,

    /// <summary>A number or a list is outside the allowed range.</summary>
    OutOfRange,

    /// <summary>A value is not of the expected form.</summary>
    InvalidValue,

    /// <summary>A time lacks its offset from UTC.</summary>
    OffsetMissing,

    /// <summary>The start lies in the past.</summary>
    StartInPast,

    /// <summary>The start lies further ahead than meetings can be planned.</summary>
    StartTooFar,

    /// <summary>The time zone is not an IANA name that this system knows.</summary>
    UnknownTimeZone,

    /// <summary>The local time is skipped when the clocks go forward in that zone.</summary>
    TimeDoesNotExist,

    /// <summary>The page cursor was not issued for this list.</summary>
    InvalidCursor,

    /// <summary>The owner has no integration with this platform.</summary>
    NotConnected,

    /// <summary>The integration's grant is dead; the user must connect again.</summary>
    ReconnectRequired,

    /// <summary>The integration lacks a scope, or the account a feature, that this needs.</summary>
    CapabilityMissing,

    /// <summary>The platform declined for good.</summary>
    PlatformRefused,

    /// <summary>The account's quota at the platform is used up for now.</summary>
    PlatformQuota,

    /// <summary>The platform cannot be reached or does not answer properly at the moment.</summary>
    PlatformUnavailable,

    /// <summary>The application's registration at the platform is wrong.</summary>
    PlatformMisconfigured,

    /// <summary>The meeting was held already and can no longer be changed.</summary>
    AlreadyHeld,

    /// <summary>The meeting is cancelled and can no longer be changed.</summary>
    MeetingCancelled,

    /// <summary>Only a meeting whose creation failed can be tried again.</summary>
    NothingToRetry,

    /// <summary>The delivery or the job is in no state from which it can be run again.</summary>
    NothingToRerun,

    /// <summary>Somebody else changed the same thing at the same moment.</summary>
    ChangedMeanwhile,

    /// <summary>The idempotency key was used before for a different request.</summary>
    IdempotencyKeyReused,

    /// <summary>There is no transcript to analyze; the detail says why.</summary>
    TranscriptNotAvailable,

    /// <summary>The user declined on the platform's consent page.</summary>
    ConsentDeclined,

    /// <summary>The OAuth state is forged, used, expired or somebody else's.</summary>
    InvalidState,

    /// <summary>The platform did not exchange the authorization code.</summary>
    ConnectFailed,

    /// <summary>The return address leads out of the application.</summary>
    ReturnUrlNotLocal,

    /// <summary>Too many requests from this owner or address.</summary>
    RateLimited,

    /// <summary>The request body is larger than allowed.</summary>
    TooLarge,

    /// <summary>The request body is of a media type that is not read here.</summary>
    UnsupportedMediaType,

    /// <summary>The webhook could not be stored, because too many wait or the database does not answer.</summary>
    InboxUnavailable,

    /// <summary>Something failed that is not the caller's fault; it was logged.</summary>
    InternalError,

    /// <summary>There is no recording to play; the detail says why.</summary>
    RecordingNotAvailable,

    /// <summary>There is no such action item.</summary>
    ActionItemNotFound,

    /// <summary>There is no analysis; the detail says why.</summary>
    AnalysisNotAvailable,

    /// <summary>The transcript is there, but the analyzer gave up on it.</summary>
    AnalysisFailed,

    /// <summary>None of the accepted media types can be sent.</summary>
    NotAcceptable,

    /// <summary>The meeting has not begun, so nobody can say yet that it was not held.</summary>
    NotBegun,

    /// <summary>The user is gone from the account at the platform: deleted, deactivated, or moved to another one.</summary>
    AccountGone,

    /// <summary>The plan of the account at the platform does not include this.</summary>
    PlatformPlan,

    /// <summary>A role or a setting of the account at the platform forbids this.</summary>
    PlatformPermission,

    /// <summary>The platform does not do this to a meeting while it is held.</summary>
    PlatformBusy,

    /// <summary>The meeting is over at the platform, or too long ago.</summary>
    PlatformExpired,

    /// <summary>The platform gave the meeting an id that another meeting has, such as that of a personal room.</summary>
    PlatformMeetingTaken,

    /// <summary>The platform created the meeting without a link for the guests, and prepared none; it was taken back.</summary>
    PlatformLinkMissing,
}
