using System.Collections.Concurrent;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>Sends events to the apps that may hear them. Ends after the first attempts; the courier goes on with the rest.</summary>
internal sealed class ZoomWebhooks(
    AppBook<ZoomApp> apps, ZoomOAuth oauth, ZoomSimulatorOptions options, WebhookCourier courier, WebhookPoster poster, WebhookLog log,
    SimulatorClock clock) : IResettable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ZoomSubscription> _subscriptions = new(StringComparer.Ordinal);

    /// <summary>Sends an event to every app that its host has connected, with the scope when one is needed.</summary>
    internal Task PublishAsync(Account host, ZoomEvent happened)
    {
        var clients = oauth.Grants.ListOf(host.Id)
            .Where(grant => happened.Scope?.IsIn(grant.Scopes) ?? true)
            .Select(grant => grant.ClientId)
            .Distinct(StringComparer.Ordinal);
        return Task.WhenAll(clients.Select(clientId => SendAsync(apps.Find(clientId), happened)));
    }

    /// <summary>Sends an event to one app.</summary>
    internal Task SendAsync(ZoomApp? app, ZoomEvent happened) => app is { WebhookUrl: not null, WebhookSecretToken: not null }
        ? courier.SendAsync(SubscriptionOf(app), happened.ToNotice())
        : Task.CompletedTask;

    public void Reset() => _subscriptions.Clear();

    public async ValueTask DisposeAsync()
    {
        // The courier ends first: a delivery that is under way still holds its subscription.
        await courier.DisposeAsync();
        foreach (var subscription in _subscriptions.Values)
            subscription.Dispose();
    }

    // A changed URL or secret is a new subscription: it is validated anew and its failures count from zero.
    private ZoomSubscription SubscriptionOf(ZoomApp app) => _subscriptions.AddOrUpdate(
        app.ClientId,
        _ => Subscribe(app),
        (_, current) => current.IsFor(app) ? current : Subscribe(app));

    private ZoomSubscription Subscribe(ZoomApp app)
    {
        var rules = ZoomDelivery.Rules(app.WebhookSecretToken!, options.WebhookTimeout);
        return new ZoomSubscription(app, new WebhookLine(app.WebhookUrl!, rules, poster, log, clock), clock);
    }
}
