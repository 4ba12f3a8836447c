namespace SalesFlow.Video.Hosting;

/// <summary>Whether a platform tells us what happens in an account, or has to be asked.</summary>
/// <param name="IsTold">True when it tells us, as far as is known.</param>
/// <param name="Since">Since when without a gap; where that is subscribed to at the platform by hand, when it last made sure of our address. Null when unknown.</param>
/// <param name="Reason">One sentence that says why it does not tell us, or not all; null when it does.</param>
public sealed record WebhookHealth(bool IsTold, DateTimeOffset? Since, string? Reason)
{
    /// <summary>When the last notice was processed; null before the first, and where notices belong to no account.</summary>
    public DateTimeOffset? LastNoticeAt { get; init; }
}
