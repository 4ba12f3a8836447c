using System.Collections.Concurrent;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>A platform that has to be asked account by account to tell anything: one subscription per account and resource, which end.</summary>
internal sealed class FakeSubscriber(TimeProvider timeProvider) : IWebhookSubscriber
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private int _made;

    /// <summary>What is at the platform, with the secret that it was given.</summary>
    public ConcurrentDictionary<string, (PlatformSubscription Subscription, IntegrationId Integration, SubscriptionOrder Order)> There { get; } = new();

    public IReadOnlyList<string> Resources { get; set; } = ["events", "transcripts"];

    /// <summary>Thrown before a call has an effect.</summary>
    public Func<string, PlatformException?>? Fault { get; set; }

    /// <summary>Thrown after a call had its effect.</summary>
    public Func<string, PlatformException?>? LostAnswer { get; set; }

    /// <summary>What is said to the wish for a resource in place of making a subscription.</summary>
    public Func<string, string?>? Refusal { get; set; }

    public bool ListsSubscriptions { get; set; } = true;

    public bool NeedsNoSecret { get; set; }

    public Func<string, string?, PlatformChanges?>? Changes { get; set; }

    public ConcurrentQueue<string> Calls { get; } = new();

    public IReadOnlyList<string> ListResources(Integration integration) => Resources;

    public Task<SubscriptionAnswer> CreateAsync(Integration integration, SubscriptionOrder order, CancellationToken cancellationToken)
    {
        Begin("create", order.Resource);
        if (Refusal?.Invoke(order.Resource) is { } reason)
            return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Refused(reason));
        if (Live().FirstOrDefault(known => known.Integration == integration.Id && known.Subscription.Resource == order.Resource).Subscription is { } known)
            return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Exists(known, NeedsNoSecret));

        var made = new PlatformSubscription($"there-{Interlocked.Increment(ref _made)}", order.Resource, timeProvider.GetUtcNow() + Life);
        There[made.Id] = (made, integration.Id, order);
        End("create");
        return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Active(made));
    }

    public Task<SubscriptionAnswer> RenewAsync(
        Integration integration, SubscriptionOrder order, string platformSubscriptionId, CancellationToken cancellationToken)
    {
        Begin("renew", order.Resource);
        if (Live().FirstOrDefault(known => known.Subscription.Id == platformSubscriptionId) is not { Subscription: { } found } known)
            return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Gone());

        var renewed = found with { ExpiresAt = timeProvider.GetUtcNow() + Life };
        There[found.Id] = (renewed, known.Integration, known.Order);
        End("renew");
        return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Active(renewed));
    }

    public Task DeleteAsync(Integration integration, string resource, string platformSubscriptionId, CancellationToken cancellationToken)
    {
        Begin("delete", resource);
        There.TryRemove(platformSubscriptionId, out _);
        End("delete");
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PlatformSubscription>?> ListAsync(Integration integration, CancellationToken cancellationToken)
    {
        Begin("list", "");
        return Task.FromResult<IReadOnlyList<PlatformSubscription>?>(ListsSubscriptions
            ? [.. Live().Where(known => known.Integration == integration.Id).Select(static known => known.Subscription)]
            : null);
    }

    public Task<PlatformChanges?> ListChangesAsync(
        Integration integration, string resource, string? deltaToken, CancellationToken cancellationToken)
    {
        Begin("changes", resource);
        return Task.FromResult(Changes?.Invoke(resource, deltaToken));
    }

    public IEnumerable<(PlatformSubscription Subscription, IntegrationId Integration, SubscriptionOrder Order)> Live() =>
        There.Values.Where(known => known.Subscription.ExpiresAt > timeProvider.GetUtcNow());

    private void Begin(string call, string resource)
    {
        Calls.Enqueue(resource.Length == 0 ? call : $"{call} {resource}");
        if (Fault?.Invoke(call) is { } fault)
            throw fault;
    }

    private void End(string call)
    {
        if (LostAnswer?.Invoke(call) is { } lost)
            throw lost;
    }
}
