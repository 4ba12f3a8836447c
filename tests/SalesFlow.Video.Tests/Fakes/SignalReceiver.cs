using System.Text.Json;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>The fake platform's webhooks: a body is the signal itself as JSON; one that is no JSON is not understood.</summary>
internal sealed class SignalReceiver : IWebhookReceiver
{
    public const string SubscriptionHeader = "x-subscription";

    public ValueTask<WebhookKeys> PrepareAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<WebhookKeys>(new NoKeys());

    public WebhookVerdict Verify(WebhookRequest request, WebhookKeys keys, DateTimeOffset now) =>
        new WebhookVerdict.Accepted(new WebhookAnswer(200), new WebhookItem
        {
            Key = Guid.NewGuid().ToString(),
            Body = request.Body,
            SubscriptionId = Guid.TryParse(request.Header(SubscriptionHeader), out var id) ? id : null,
        });

    public Task<DeliveryMeaning> TranslateAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<DeliveryMeaning>(new DeliveryMeaning.Understood(JsonSerializer.Deserialize<PlatformSignal>(delivery.Body.Span)!));
        }
        catch (JsonException)
        {
            return Task.FromResult<DeliveryMeaning>(new DeliveryMeaning.NotUnderstood());
        }
    }

    private sealed class NoKeys : WebhookKeys;
}
