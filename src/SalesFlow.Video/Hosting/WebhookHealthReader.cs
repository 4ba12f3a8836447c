using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Hosting;

/// <summary>Finds out whether a platform tells us what happens in an account.</summary>
internal sealed class WebhookHealthReader(
    IServiceProvider services, IWebhookSubscriptionStore store, PlatformDirectory platforms, TimeProvider timeProvider)
{
    // Zoom makes sure of an address every 72 hours, and not to the second.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(80);

    public async Task<WebhookHealth> ReadAsync(Integration integration, CancellationToken cancellationToken)
    {
        var platform = platforms.Get(integration.Platform);
        if (services.GetKeyedService<IWebhookReceiver>(platform.Platform) is null)
            return new WebhookHealth(false, null, $"{platform.DisplayName} sends nothing here. It is asked instead.");
        if (services.GetKeyedService<IWebhookSubscriber>(platform.Platform) is not { } subscriber)
            return await ReadEndpointAsync(platform, cancellationToken).ConfigureAwait(false);

        var wanted = subscriber.ListResources(integration);
        var known = await store.ListAsync(integration.Id, cancellationToken).ConfigureAwait(false);
        if (wanted.Count == 0)
            return new WebhookHealth(false, null, $"What was granted does not let {platform.DisplayName} tell us anything. It is asked instead.");

        var active = known.Where(subscription => subscription.State == WebhookSubscriptionState.Active && wanted.Contains(subscription.Resource)).ToList();
        var refused = known.FirstOrDefault(static subscription => subscription.State == WebhookSubscriptionState.Refused);
        var isTold = active.Count == wanted.Count;
        return new WebhookHealth(
            isTold,
            isTold ? active.Max(static subscription => subscription.ConfirmedAt) : null,
            isTold ? null
                : refused?.Reason ?? $"{platform.DisplayName} is being asked to tell us what happens. Until then it is asked instead.")
        {
            LastNoticeAt = known.Max(static subscription => subscription.LastNoticeAt),
        };
    }

    private async Task<WebhookHealth> ReadEndpointAsync(PlatformDescriptor platform, CancellationToken cancellationToken)
    {
        var endpoint = await store.FindConfirmedAsync(platform.Platform, WebhookSubscription.Endpoint, cancellationToken).ConfigureAwait(false);
        return endpoint?.ConfirmedAt switch
        {
            null => new WebhookHealth(
                false, null, $"{platform.DisplayName} has not made sure of our address yet. An operator enters it there; until then {platform.DisplayName} is asked instead."),
            { } at when timeProvider.GetUtcNow() - at > LongestSilence => new WebhookHealth(
                false, at, $"{platform.DisplayName} has not made sure of our address for more than three days. It is asked instead."),
            { } at => new WebhookHealth(true, at, null),
        };
    }
}
