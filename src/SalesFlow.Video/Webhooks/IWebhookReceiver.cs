namespace SalesFlow.Video.Webhooks;

/// <summary>Knows how one platform proves, answers and words its webhooks; registered keyed by <see cref="MeetingPlatform"/>. Thread-safe.</summary>
public interface IWebhookReceiver
{
    /// <summary>Gets what proofs of a request are checked with: secrets, certificates, client states. May fetch them, and caches them.</summary>
    ValueTask<WebhookKeys> PrepareAsync(WebhookRequest request, CancellationToken cancellationToken = default);

    /// <summary>Checks who sent a request, and says what comes of it. Pure: the same input has the same outcome. Never throws, whatever the bytes.</summary>
    WebhookVerdict Verify(WebhookRequest request, WebhookKeys keys, DateTimeOffset now);

    /// <summary>Says in this library's terms what a stored delivery tells. Runs in a job, again when it throws; may read from the platform.</summary>
    Task<DeliveryMeaning> TranslateAsync(Delivery delivery, CancellationToken cancellationToken = default);
}
