using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>A receiver whose proof, key and event are what the headers say.</summary>
internal sealed class ScriptedReceiver : IWebhookReceiver
{
    public const string Proof = "proof";
    public const string Key = "key";
    public const string Event = "event";

    public ValueTask<WebhookKeys> PrepareAsync(CancellationToken cancellationToken) => ValueTask.FromResult<WebhookKeys>(new NoKeys());

    public WebhookProof Verify(ReadOnlySpan<byte> body, Func<string, string?> header, WebhookKeys keys, DateTimeOffset now) =>
        Enum.Parse<WebhookProof>(header(Proof) ?? nameof(WebhookProof.Valid));

    public WebhookAnswer Answer(WebhookProof proof, ReadOnlySpan<byte> body, WebhookKeys keys) => proof switch
    {
        WebhookProof.Valid => new(200),
        WebhookProof.Challenge => new(200, "text/plain", "yes, ours"),
        WebhookProof.Doubtful => new(202),
        _ => new(401),
    };

    public WebhookLabel Describe(ReadOnlySpan<byte> body, Func<string, string?> header) => new(header(Key)!, header(Event));

    public Task<IReadOnlyList<PlatformSignal>?> TranslateAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlatformSignal>?>([]);

    private sealed class NoKeys : WebhookKeys;
}
