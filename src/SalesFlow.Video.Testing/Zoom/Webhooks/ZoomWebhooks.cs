using System.Collections.Concurrent;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Webhooks;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>Sends events to the apps that may hear them, and keeps the retries that wait.</summary>
internal sealed class ZoomWebhooks(
    AccountBook directory, GrantBook grants, ZoomSimulatorOptions options, WeatherReport weather, PlatformAgenda agenda,
    WebhookPoster poster, WebhookLog log, SimulatorClock clock)
    : IResettable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ZoomSubscription> _subscriptions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _deliveries = [];
    private CancellationTokenSource _end = new();

    /// <summary>
    /// Sends an event to every app that its host has connected. Ends after the first attempts; retries go on behind it, as does what
    /// the weather makes late.
    /// </summary>
    internal Task PublishAsync(Account host, ZoomEvent happened) =>
        Task.WhenAll(grants.ClientsOf(host.UserId, happened.Scope).Select(clientId => SendAsync(directory.FindApp(clientId), happened)));

    /// <summary>Sends an event to one app.</summary>
    internal Task SendAsync(ZoomApp? app, ZoomEvent happened)
    {
        if (app?.WebhookUrl is null || app.WebhookSecretToken is null)
            return Task.CompletedTask;

        var subscription = SubscriptionOf(app);
        var delays = weather.NextDelays();
        if (delays.Count == 0)
            subscription.Lose(happened);

        return Task.WhenAll(delays.Select(delay => SendLateAsync(subscription, happened, delay)));
    }

    public void Reset()
    {
        var ended = Interlocked.Exchange(ref _end, new CancellationTokenSource());
        ended.Cancel();
        _subscriptions.Clear();
        log.Reset();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_deliveries.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var subscription in _subscriptions.Values)
            subscription.Dispose();
    }

    private Task SendLateAsync(ZoomSubscription subscription, ZoomEvent happened, TimeSpan delay)
    {
        var end = _end.Token;
        if (delay == TimeSpan.Zero)
            return TrackAsync(DeliverAsync(subscription, happened, end));

        agenda.At(clock.GetUtcNow() + delay, () => _ = TrackAsync(DeliverAsync(subscription, happened, end)));
        return Task.CompletedTask;
    }

    private async Task DeliverAsync(ZoomSubscription subscription, ZoomEvent happened, CancellationToken cancellationToken)
    {
        if (await subscription.DeliverAsync(happened, cancellationToken) is { } failed)
            _ = TrackAsync(subscription.RetryAsync(failed, happened, cancellationToken));
    }

    // A changed URL or secret is a new subscription: it is validated anew and its failures count from zero.
    private ZoomSubscription SubscriptionOf(ZoomApp app) => _subscriptions.AddOrUpdate(
        app.ClientId,
        _ => Subscribe(app),
        (_, current) => current.IsFor(app) ? current : Subscribe(app));

    private ZoomSubscription Subscribe(ZoomApp app) =>
        new(app.WebhookUrl!, app.WebhookSecretToken!, options.WebhookTimeout, poster, log, clock);

    private async Task TrackAsync(Task delivery)
    {
        _deliveries.TryAdd(delivery, true);
        try
        {
            await delivery;
        }
        catch (OperationCanceledException)
        {
            // The simulator was reset or stopped: the event dies with the world that it happened in.
        }
        finally
        {
            _deliveries.TryRemove(delivery, out _);
        }
    }
}
