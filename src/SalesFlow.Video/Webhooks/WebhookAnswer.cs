namespace SalesFlow.Video.Webhooks;

/// <summary>What the sender of a webhook is told.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type of the body; null without one.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record WebhookAnswer(int Status, string? ContentType = null, string? Body = null)
{
    /// <summary>When the sender should try again, for the header <c>Retry-After</c>; null when it need not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Returns the status; never the body, which may hold a proof.</summary>
    public override string ToString() => $"answer {Status}";
}
