namespace SalesFlow.Video;

/// <summary>Thrown when a platform refuses a call because there were too many; nothing was done.</summary>
public sealed class RateLimitedException : PlatformException
{
    /// <summary>Creates the exception; the quota of a whole day is told apart from a short burst.</summary>
    public RateLimitedException(MeetingPlatform platform, bool isDailyQuota, string message)
        : base(platform, isDailyQuota ? PlatformErrorKind.QuotaExhausted : PlatformErrorKind.RateLimited, message)
    {
    }
}
