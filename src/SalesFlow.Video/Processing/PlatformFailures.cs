using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>What a platform's failure means for the user, and for a change that did not arrive.</summary>
internal static class PlatformFailures
{
    public static VideoErrorCode CodeOf(PlatformException exception) => exception switch
    {
        { Kind: PlatformErrorKind.AccountGone } => VideoErrorCode.AccountGone,

        // Refused with a token that was just refreshed: the user removed the application at the platform.
        { Kind: PlatformErrorKind.Unauthorized } => VideoErrorCode.ReconnectRequired,
        { Kind: PlatformErrorKind.NotInPlan } => VideoErrorCode.PlatformPlan,
        { Kind: PlatformErrorKind.NotPermitted or PlatformErrorKind.MissingScope } => VideoErrorCode.PlatformPermission,
        { Kind: PlatformErrorKind.Busy } => VideoErrorCode.PlatformBusy,
        { Kind: PlatformErrorKind.Expired } => VideoErrorCode.PlatformExpired,
        { Kind: PlatformErrorKind.QuotaExhausted } => VideoErrorCode.PlatformQuota,
        { Kind: PlatformErrorKind.Misconfigured } => VideoErrorCode.PlatformMisconfigured,
        { IsTransient: true } => VideoErrorCode.PlatformUnavailable,
        _ => VideoErrorCode.PlatformRefused,
    };

    /// <summary>True when a change may arrive later: an outage passes in half a day, and a dead grant can be renewed as long as the change matters.</summary>
    public static bool MayPass(PlatformException exception, Job job, Meeting meeting, DateTimeOffset now) => exception is ReconnectRequiredException
        ? now < meeting.ScheduledEnd
        : exception.IsTransient && job.Attempts < JobBackoff.MaxAttempts;
}
