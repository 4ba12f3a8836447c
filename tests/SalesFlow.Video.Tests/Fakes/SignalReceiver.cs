using System.Text.Json;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>The fake platform's webhooks: a body is the signal itself as JSON; one that is no JSON is not understood.</summary>
internal sealed class SignalReceiver : IWebhookReceiver
{
    public ValueTask<WebhookKeys> PrepareAsync(CancellationToken cancellationToken) => ValueTask.FromResult<WebhookKeys>(new NoKeys());

    public WebhookProof Verify(ReadOnlySpan<byte> body, Func<string, string?> header, WebhookKeys keys, DateTimeOffset now) => WebhookProof.Valid;

    public WebhookAnswer Answer(WebhookProof proof, ReadOnlySpan<byte> body, WebhookKeys keys) => new(200);

    public WebhookLabel Describe(ReadOnlySpan<byte> body, Func<string, string?> header) => new(Guid.NewGuid().ToString(), null);

    public Task<IReadOnlyList<PlatformSignal>?> TranslateAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<IReadOnlyList<PlatformSignal>?>([JsonSerializer.Deserialize<PlatformSignal>(delivery.Body.Span)!]);
        }
        catch (JsonException)
        {
            return Task.FromResult<IReadOnlyList<PlatformSignal>?>(null);
        }
    }

    private sealed class NoKeys : WebhookKeys;
}
