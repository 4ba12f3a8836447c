using System.Collections.Concurrent;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Webhooks;

/// <summary>Knows the subscriptions that notices can belong to, for receivers that have to prove them. Thread-safe.</summary>
/// <remarks>What is found is remembered for a minute, so that a rush of notices asks the store once. Unknown ids are asked for each time.</remarks>
public sealed class WebhookSubscriptions
{
    private const int Most = 10_000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(MeetingPlatform Platform, string Id), (KnownSubscription Known, DateTimeOffset Until)> _known = new();
    private readonly IWebhookSubscriptionStore _store;
    private readonly ITokenProtector _protector;
    private readonly TimeProvider _timeProvider;

    internal WebhookSubscriptions(IWebhookSubscriptionStore store, ITokenProtector protector, TimeProvider timeProvider)
    {
        _store = store;
        _protector = protector;
        _timeProvider = timeProvider;
    }

    /// <summary>Finds a subscription by the id that it has at its platform; null when none is known, as after it was ended.</summary>
    public ValueTask<KnownSubscription?> FindAsync(
        MeetingPlatform platform, string platformSubscriptionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(platformSubscriptionId);
        return FindAsync(platform, platformSubscriptionId, () => _store.FindAsync(platform, platformSubscriptionId, cancellationToken));
    }

    /// <summary>Finds a subscription by the id of its order; null when none of this platform is known.</summary>
    public ValueTask<KnownSubscription?> FindAsync(MeetingPlatform platform, Guid id, CancellationToken cancellationToken = default) =>
        FindAsync(platform, id.ToString(), () => _store.FindAsync(id, cancellationToken));

    private async ValueTask<KnownSubscription?> FindAsync(MeetingPlatform platform, string key, Func<Task<WebhookSubscription?>> find)
    {
        var now = _timeProvider.GetUtcNow();
        if (_known.TryGetValue((platform, key), out var remembered) && remembered.Until > now)
            return remembered.Known;

        if (await find().ConfigureAwait(false) is not { IntegrationId: { } integrationId } found || found.Platform != platform)
        {
            _known.TryRemove((platform, key), out _);
            return null;
        }

        // A bound, and nothing clever: so many subscriptions are renewed rarely enough.
        if (_known.Count >= Most)
            _known.Clear();
        var secret = found.ProtectedSecret is { } text ? _protector.Unprotect(text, SubscriptionSecret.ContextOf(found.Id)) : default;
        var known = new KnownSubscription { Id = found.Id, IntegrationId = integrationId, Resource = found.Resource, Secret = secret };
        _known[(platform, key)] = (known, now + Memory);
        return known;
    }
}
