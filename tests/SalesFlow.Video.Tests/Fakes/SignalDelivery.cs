using System.Text.Json;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>A signal as the fake platform sends it, by a subscription or by none.</summary>
internal sealed record SignalDelivery(PlatformSignal Signal, Guid? SubscriptionId)
{
    public WebhookRequest ToRequest() => new()
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(Signal),
        Header = name => name == SignalReceiver.SubscriptionHeader ? SubscriptionId?.ToString() : null,
    };
}
