namespace SalesFlow.Video.Http;

/// <summary>Words what a platform did not do, and what to do about it, without a word of its own text.</summary>
internal static class FailureSentence
{
    public static string Of(PlatformAnswer answer, PlatformErrorKind kind, string? code)
    {
        var (platform, operation) = (answer.Platform, answer.Operation);
        var source = code is null ? $"status {(int)answer.Status}" : $"status {(int)answer.Status}, code {code}";
        return kind switch
        {
            PlatformErrorKind.RateLimited => $"'{platform}' received too many requests; {operation} was not carried out ({source}). Try again in a moment.",
            PlatformErrorKind.QuotaExhausted => $"The day's quota of '{platform}' is used up; {operation} was not carried out ({source}). Try again tomorrow.",
            PlatformErrorKind.Unauthorized => $"'{platform}' did not accept the access token for {operation} ({source}).",
            PlatformErrorKind.MissingScope => $"The user granted '{platform}' no scope for {operation} ({source}). Connect again and grant it.",
            PlatformErrorKind.AccountGone => $"The user of this integration is no longer in the account at '{platform}'; {operation} was not carried out ({source}).",
            PlatformErrorKind.NotInPlan => $"The plan of the account at '{platform}' does not include {operation} ({source}). Change the plan or use another account.",
            PlatformErrorKind.NotPermitted => $"The account at '{platform}' does not permit {operation} ({source}). Ask its administrator.",
            PlatformErrorKind.Busy => $"'{platform}' gives no access to the meeting while it is held; {operation} was not carried out ({source}).",
            PlatformErrorKind.Expired => $"What {operation} is about is over or too long ago for '{platform}' ({source}).",
            PlatformErrorKind.NotFound => $"'{platform}' does not have what {operation} is about ({source}).",
            PlatformErrorKind.Refused => $"'{platform}' refused {operation} ({source}).",
            PlatformErrorKind.Misconfigured => $"'{platform}' refused {operation} because of this application's own registration ({source}). Check the configuration.",
            PlatformErrorKind.OutcomeUnknown => $"'{platform}' failed at {operation}; it may have been carried out ({source}).",
            PlatformErrorKind.Unreachable => $"'{platform}' did not take {operation}; nothing was done ({source}). Try again later.",
            _ => $"'{platform}' answered {operation} not as documented ({source}). Check the configured addresses if this goes on.",
        };
    }
}
