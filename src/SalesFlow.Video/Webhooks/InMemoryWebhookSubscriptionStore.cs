namespace SalesFlow.Video.Webhooks;

/// <summary>Keeps subscriptions in this process.</summary>
internal sealed class InMemoryWebhookSubscriptionStore : IWebhookSubscriptionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(MeetingPlatform Platform, string Resource), WebhookSubscription> _subscriptions = [];

    public Task ConfirmAsync(MeetingPlatform platform, string resource, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var known = _subscriptions.GetValueOrDefault((platform, resource)) ?? new WebhookSubscription(platform, resource, at, at);
            _subscriptions[(platform, resource)] = known with { ConfirmedAt = at > known.ConfirmedAt ? at : known.ConfirmedAt };
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<WebhookSubscription>>(
            [
                .. _subscriptions.Values
                    .OrderBy(static subscription => subscription.Platform.Name, StringComparer.Ordinal)
                    .ThenBy(static subscription => subscription.Resource, StringComparer.Ordinal),
            ]);
        }
    }
}
