using System.Collections.Concurrent;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>Carries notices of all platforms through the weather, and keeps the retries that wait.</summary>
internal sealed class WebhookCourier(WeatherReport weather, PlatformAgenda agenda, SimulatorClock clock) : IResettable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, bool> _deliveries = [];
    private CancellationTokenSource _end = new();

    /// <summary>Sends a notice. Ends after the first attempts; retries go on behind it, as does what the weather makes late.</summary>
    internal Task SendAsync(IWebhookSubscription subscription, WebhookNotice notice)
    {
        var delays = weather.NextDelays();
        if (delays.Count == 0)
            subscription.Line.Lose(notice);

        return Task.WhenAll(delays.Select(delay => SendLateAsync(subscription, notice, delay)));
    }

    public void Reset()
    {
        var ended = Interlocked.Exchange(ref _end, new CancellationTokenSource());
        ended.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_deliveries.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task SendLateAsync(IWebhookSubscription subscription, WebhookNotice notice, TimeSpan delay)
    {
        var end = _end.Token;
        if (delay == TimeSpan.Zero)
            return TrackAsync(DeliverAsync(subscription, notice, end));

        agenda.At(clock.GetUtcNow() + delay, () => _ = TrackAsync(DeliverAsync(subscription, notice, end)));
        return Task.CompletedTask;
    }

    private async Task DeliverAsync(IWebhookSubscription subscription, WebhookNotice notice, CancellationToken cancellationToken)
    {
        if (await subscription.DeliverAsync(notice, cancellationToken) is { NextAttemptAt: not null } failed)
            _ = TrackAsync(subscription.Line.RetryAsync(failed, notice, cancellationToken));
    }

    private async Task TrackAsync(Task delivery)
    {
        _deliveries.TryAdd(delivery, true);
        try
        {
            await delivery;
        }
        catch (OperationCanceledException)
        {
            // The simulator was reset or stopped: the notice dies with the world that it tells of.
        }
        finally
        {
            _deliveries.TryRemove(delivery, out _);
        }
    }
}
