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

    /// <summary>True when a change may arrive later: an outage passes in half a day, and an account can be connected again as long as the change matters.</summary>
    public static bool MayPass(PlatformException exception, Job job, Meeting meeting, DateTimeOffset now) => exception is ReconnectRequiredException
        ? Matters(meeting, now)
        : exception.IsTransient && job.Attempts < JobBackoff.MaxAttempts;

    /// <summary>True until the meeting is over, by its plan and by the one that is wished for.</summary>
    public static bool Matters(Meeting meeting, DateTimeOffset now)
    {
        var wished = meeting.Sync.Wish?.ApplyTo(meeting).ScheduledEnd ?? meeting.ScheduledEnd;
        return now < (wished > meeting.ScheduledEnd ? wished : meeting.ScheduledEnd);
    }

    /// <summary>Rests until the account is connected again, which wakes the job, or until nothing is left to wait for; null then.</summary>
    public static JobResult? WaitForConnection(Meeting meeting, DateTimeOffset now) =>
        Matters(meeting, now) ? new JobResult.Again(nameof(VideoErrorCode.NotConnected)) : null;
}
