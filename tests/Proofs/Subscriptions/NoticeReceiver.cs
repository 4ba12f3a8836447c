using System.Text;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Proofs.Subscriptions;

/// <summary>Takes notices whose body is the id of the meeting that was moved; who sent them is not what is proven here.</summary>
internal sealed class NoticeReceiver(TimeProvider timeProvider) : IWebhookReceiver
{
    public const string SubscriptionHeader = "subscription";

    public ValueTask<WebhookKeys> PrepareAsync(WebhookRequest request, CancellationToken cancellationToken) => new(new None());

    public WebhookVerdict Verify(WebhookRequest request, WebhookKeys keys, DateTimeOffset now) => new WebhookVerdict.Accepted(
        new WebhookAnswer(202),
        new WebhookItem { Key = Guid.NewGuid().ToString(), Body = request.Body, SubscriptionId = Guid.Parse(request.Header(SubscriptionHeader)!) });

    public Task<DeliveryMeaning> TranslateAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryMeaning>(new DeliveryMeaning.Understood(new PlatformSignal
        {
            Kind = PlatformSignalKind.MeetingChanged,
            HappenedAt = timeProvider.GetUtcNow(),
            MeetingId = Encoding.UTF8.GetString(delivery.Body.Span),
        }));

    private sealed class None : WebhookKeys;
}
