namespace SalesFlow.Video;

/// <summary>Says what kind of failure a platform call ended in, so that callers decide by kind and never by vendor codes.</summary>
public enum PlatformErrorKind
{
    /// <summary>The platform understood the request and declined it; the same request will be declined again.</summary>
    Refused,

    /// <summary>The thing asked for does not exist at the platform, or no longer.</summary>
    NotFound,

    /// <summary>The access token was not accepted, not even after a refresh.</summary>
    Unauthorized,

    /// <summary>The user did not grant the scope that this call needs.</summary>
    MissingScope,

    /// <summary>Too many requests for the moment; nothing was done.</summary>
    RateLimited,

    /// <summary>The account's quota for the day is used up; nothing was done.</summary>
    QuotaExhausted,

    /// <summary>The request did not reach the platform; nothing was done.</summary>
    Unreachable,

    /// <summary>The connection broke or timed out after sending: the platform may have carried the request out, or not.</summary>
    OutcomeUnknown,

    /// <summary>The platform answered, but not as documented.</summary>
    UnexpectedAnswer,

    /// <summary>The application's own registration at the platform is wrong: client id, secret or redirect address.</summary>
    Misconfigured,

    /// <summary>The user behind the grant is gone from the account at the platform: deleted, deactivated, or moved to another one.</summary>
    AccountGone,

    /// <summary>The plan of the account does not include what was asked for.</summary>
    NotInPlan,

    /// <summary>A role or a setting of the account forbids it to this user; an administrator can change that.</summary>
    NotPermitted,

    /// <summary>The meeting is being held, or is locked for another reason that passes; nothing was done.</summary>
    Busy,

    /// <summary>The meeting is over, or too long ago for the platform.</summary>
    Expired,
}
