using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SalesFlow.Video.Diagnostics;

/// <summary>The names under which traces and metrics leave this library, and the instruments themselves.</summary>
/// <remarks>Tags hold platforms, kinds and outcomes only: never ids of people, titles, addresses or tokens.</remarks>
public static class VideoTelemetry
{
    /// <summary>The name of the activity source and of the meter; give it to <c>AddSource</c> and <c>AddMeter</c>.</summary>
    public const string Name = "SalesFlow.Video";

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Meter Meter { get; } = new(Name);

    internal static Counter<long> PlatformCalls { get; } =
        Meter.CreateCounter<long>("salesflow.video.platform_calls", "{call}", "Calls to video platforms by platform, operation and outcome.");

    internal static Counter<long> TokenRefreshes { get; } =
        Meter.CreateCounter<long>("salesflow.video.token_refreshes", "{refresh}", "Access token refreshes by platform and outcome.");

    internal static Counter<long> LostWebhooks { get; } = Meter.CreateCounter<long>(
        "salesflow.video.webhooks_lost", "{webhook}", "What polling found that a webhook should have told, by platform and kind.");

    internal static Counter<long> Jobs { get; } =
        Meter.CreateCounter<long>("salesflow.video.jobs", "{job}", "Jobs that ran, by kind and outcome.");

    internal static Counter<long> Deliveries { get; } =
        Meter.CreateCounter<long>("salesflow.video.deliveries", "{delivery}", "Webhooks that arrived, by platform and outcome.");

    internal static Histogram<int> DeliveryBatches { get; } =
        Meter.CreateHistogram<int>("salesflow.video.delivery_batches", "{delivery}", "Deliveries that were stored with one commit.");

    internal static UpDownCounter<int> WaitingDeliveries { get; } =
        Meter.CreateUpDownCounter<int>("salesflow.video.waiting_deliveries", "{delivery}", "Deliveries that wait in memory to be stored and answered.");

    internal static void LostWebhook(MeetingPlatform platform, string kind) =>
        LostWebhooks.Add(1, new TagList { { "platform", platform.Name }, { "kind", kind } });
}
