namespace SalesFlow.Video.Webhooks;

/// <summary>Knows how one platform proves, answers and words its webhooks; registered keyed by <see cref="MeetingPlatform"/>. Thread-safe.</summary>
/// <remarks>Headers are looked up by name without regard to case; the lookup returns null for one that is not there.</remarks>
public interface IWebhookReceiver
{
    /// <summary>Gets what proofs are checked with; may fetch certificates, and caches them.</summary>
    ValueTask<WebhookKeys> PrepareAsync(CancellationToken cancellationToken = default);

    /// <summary>Checks who sent these bytes. Pure: the same input has the same outcome, nothing is read or kept, nothing is thrown.</summary>
    WebhookProof Verify(ReadOnlySpan<byte> body, Func<string, string?> header, WebhookKeys keys, DateTimeOffset now);

    /// <summary>Returns what the sender is told once the outcome is known, and the delivery, if it is one, is stored. Pure; never throws.</summary>
    WebhookAnswer Answer(WebhookProof proof, ReadOnlySpan<byte> body, WebhookKeys keys);

    /// <summary>Reads key and event off bytes that were proven. Pure; never throws, whatever the bytes.</summary>
    WebhookLabel Describe(ReadOnlySpan<byte> body, Func<string, string?> header);

    /// <summary>Says in this library's terms what a stored delivery tells; null when the event is unknown or unreadable to this version.</summary>
    /// <returns>The signals in their order; empty when the event is known and tells nothing that matters here.</returns>
    Task<IReadOnlyList<PlatformSignal>?> TranslateAsync(Delivery delivery, CancellationToken cancellationToken = default);
}
