using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>What platforms send webhooks about.</summary>
internal sealed record SubscriptionListBody(IReadOnlyList<SubscriptionBody> Items)
{
    public static SubscriptionListBody Of(IReadOnlyList<WebhookSubscription> subscriptions) => new(
    [
        .. subscriptions.Select(static subscription => new SubscriptionBody(
            subscription.Platform.Name, subscription.Resource, subscription.ConfirmedAt, subscription.CreatedAt)),
    ]);
}
