using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

public sealed class WebhookTelemetryTests
{
    // A platform of this test alone: instruments are shared by all tests of the process.
    private static readonly MeetingPlatform Counted = MeetingPlatform.Parse("counted_meet");

    [Fact]
    public async Task Every_webhook_is_counted_by_platform_and_outcome()
    {
        var outcomes = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meter) =>
        {
            if (instrument is { Name: "salesflow.video.deliveries", Meter.Name: VideoTelemetry.Name })
                meter.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => (string)tag.Value!);
            if (named["platform"] == Counted.Name)
                outcomes.Enqueue(named["outcome"]);
        });
        listener.Start();
        await using var stage = new WebhookStage(services =>
        {
            OtherPlatform.AddTo(services, Counted);
            services.AddKeyedSingleton<IWebhookReceiver, ScriptedReceiver>(Counted);
        });

        await SendAsync(stage, "key", ScriptedReceiver.Good);
        await SendAsync(stage, "key", ScriptedReceiver.Good);
        await SendAsync(stage, "key", ScriptedReceiver.Doubtful);
        await SendAsync(stage, "key", ScriptedReceiver.Question);
        await SendAsync(stage, "key", nameof(WebhookRefusal.Wrong));
        stage.Store.BeforeAppend = static (_, _) => throw new InvalidOperationException("The store is down.");
        await SendAsync(stage, "other", ScriptedReceiver.Good);

        Assert.Equal(["Stored", "Duplicate", "Quarantined", "Answered", "Wrong", "Failed"], outcomes);
    }

    private static Task<WebhookAnswer> SendAsync(WebhookStage stage, string key, string verdict) =>
        stage.Webhooks.ReceiveAsync(Counted, WebhookStage.RequestOf(key, verdict), TestContext.Current.CancellationToken);
}
