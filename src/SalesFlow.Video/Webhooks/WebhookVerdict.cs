namespace SalesFlow.Video.Webhooks;

/// <summary>What comes of a request at the address of a platform's webhooks: one of the three that are nested here.</summary>
public abstract record WebhookVerdict
{
    private WebhookVerdict(WebhookAnswer answer) => Answer = answer;

    /// <summary>What the sender is told; of items, once all of them are stored, and without a sign of which are in doubt.</summary>
    public WebhookAnswer Answer { get; init; }

    /// <summary>It is answered at once, and nothing is stored: the platform asks whether the address is ours.</summary>
    /// <param name="Answer">What the sender is told.</param>
    public sealed record Answered(WebhookAnswer Answer) : WebhookVerdict(Answer)
    {
        /// <summary>True when the question itself was proven to be the platform's, which is noted for operators.</summary>
        public bool IsProven { get; init; }
    }

    /// <summary>It is refused, and nothing is stored.</summary>
    /// <param name="Answer">What the sender is told.</param>
    /// <param name="Reason">Why, for the log and the meter.</param>
    public sealed record Refused(WebhookAnswer Answer, WebhookRefusal Reason) : WebhookVerdict(Answer);

    /// <summary>Each item becomes a delivery of its own; the sender is answered once all of them are stored.</summary>
    /// <param name="Answer">What the sender is told then, which does not reveal which of them are in doubt.</param>
    /// <param name="Items">At least one, in their order.</param>
    public sealed record Accepted(WebhookAnswer Answer, params IReadOnlyList<WebhookItem> Items) : WebhookVerdict(Answer);
}
