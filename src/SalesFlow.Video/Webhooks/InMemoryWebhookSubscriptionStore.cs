namespace SalesFlow.Video.Webhooks;

/// <summary>Keeps subscriptions in this process.</summary>
internal sealed class InMemoryWebhookSubscriptionStore : IWebhookSubscriptionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, WebhookSubscription> _subscriptions = [];

    public Task ConfirmAsync(MeetingPlatform platform, string resource, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var known = FindConfirmed(platform, resource) ?? WebhookSubscription.Confirmed(platform, resource, at);
            if (known.Version == 0 || known.ConfirmedAt < at)
                _subscriptions[known.Id] = known with { ConfirmedAt = at, UpdatedAt = at, Version = known.Version + 1 };
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(CancellationToken cancellationToken) => ListAsync(static _ => true);

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(IntegrationId integrationId, CancellationToken cancellationToken) =>
        ListAsync(subscription => subscription.IntegrationId == integrationId);

    public Task<WebhookSubscription?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_subscriptions.GetValueOrDefault(id));
    }

    public Task<WebhookSubscription?> FindConfirmedAsync(MeetingPlatform platform, string resource, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(FindConfirmed(platform, resource));
    }

    public Task<WebhookSubscription?> FindAsync(MeetingPlatform platform, string platformSubscriptionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_subscriptions.Values.FirstOrDefault(
                subscription => subscription.Platform == platform && subscription.PlatformSubscriptionId == platformSubscriptionId));
        }
    }

    public Task<bool> SaveAsync(WebhookSubscription subscription, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if ((_subscriptions.GetValueOrDefault(subscription.Id)?.Version ?? 0) != subscription.Version)
                return Task.FromResult(false);

            var lastNotice = _subscriptions.GetValueOrDefault(subscription.Id)?.LastNoticeAt;
            _subscriptions[subscription.Id] = subscription with { LastNoticeAt = lastNotice, Version = subscription.Version + 1 };
            return Task.FromResult(true);
        }
    }

    public Task NoteNoticeAsync(Guid id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_subscriptions.TryGetValue(id, out var known) && (known.LastNoticeAt is null || known.LastNoticeAt < at))
                _subscriptions[id] = known with { LastNoticeAt = at };
            return Task.CompletedTask;
        }
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (_lock)
            _subscriptions.Remove(id);
        return Task.CompletedTask;
    }

    private WebhookSubscription? FindConfirmed(MeetingPlatform platform, string resource) => _subscriptions.Values.FirstOrDefault(
        subscription => subscription.Platform == platform && subscription.IntegrationId is null && subscription.Resource == resource);

    private Task<IReadOnlyList<WebhookSubscription>> ListAsync(Func<WebhookSubscription, bool> isWanted)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<WebhookSubscription>>(
            [
                .. _subscriptions.Values.Where(isWanted)
                    .OrderBy(static subscription => subscription.Platform.Name, StringComparer.Ordinal)
                    .ThenBy(static subscription => subscription.IntegrationId?.Value)
                    .ThenBy(static subscription => subscription.Resource, StringComparer.Ordinal),
            ]);
        }
    }
}
