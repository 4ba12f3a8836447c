namespace SalesFlow.Video.Processing;

/// <summary>What a platform's failure means for the user.</summary>
internal static class PlatformFailures
{
    public static VideoErrorCode CodeOf(PlatformException exception) => exception switch
    {
        // Refused with a token that was just refreshed: the user removed the application at the platform.
        { Kind: PlatformErrorKind.Unauthorized } => VideoErrorCode.ReconnectRequired,
        { Kind: PlatformErrorKind.QuotaExhausted } => VideoErrorCode.PlatformQuota,
        { Kind: PlatformErrorKind.Misconfigured } => VideoErrorCode.PlatformMisconfigured,
        { IsTransient: true } => VideoErrorCode.PlatformUnavailable,
        _ => VideoErrorCode.PlatformRefused,
    };
}
