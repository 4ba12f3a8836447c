using System.Diagnostics;
using System.Globalization;
using SalesFlow.Video.Testing.Webhooks;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>Zoom's rules of delivery: signed by the second, three retries, and only for a server's failure or silence.</summary>
internal static class ZoomDelivery
{
    private static readonly TimeSpan[] RetryDelays = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(60)];

    internal static DeliveryRules Rules(string secretToken, TimeSpan timeout) => new()
    {
        Platform = ZoomPlatform.PlatformName,
        Headers = (body, now) => Headers(secretToken, body, now),
        Timeout = timeout,
        IsAccepted = status => status is 200 or 204,
        // A 3xx or 4xx loses the event for good.
        MayHeal = status => status is null or >= 500,
        RetryDelays = RetryDelays,
    };

    private static Dictionary<string, string> Headers(string secretToken, byte[] body, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new(StringComparer.Ordinal)
        {
            ["user-agent"] = "Zoom Marketplace/1.0a",
            ["x-zm-request-timestamp"] = timestamp,
            ["x-zm-signature"] = ZoomSignature.Sign(secretToken, timestamp, body),
            ["x-zm-request-id"] = Guid.NewGuid().ToString(),
            ["traceparent"] = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00",
        };
    }
}
