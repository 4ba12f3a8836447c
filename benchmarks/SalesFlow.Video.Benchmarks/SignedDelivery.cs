using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Benchmarks;

/// <summary>A webhook of 1.2 KB as Zoom signs it, and the registered receiver in front of it.</summary>
internal sealed class SignedDelivery : IDisposable
{
    private const int Length = 1224;
    private const string SecretToken = "secret-token-of-the-app";

    private readonly ServiceProvider _services;
    private readonly IWebhookReceiver _receiver;
    private readonly WebhookRequest _request;
    private readonly DateTimeOffset _now = new(2026, 11, 3, 14, 1, 3, TimeSpan.Zero);

    public SignedDelivery()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("SalesFlowVideo:Zoom:WebhookSecretTokens:0", SecretToken)])
            .Build();
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(configuration.GetSection("SalesFlowVideo")).AddZoom();
        _services = services.BuildServiceProvider();
        _receiver = _services.GetRequiredKeyedService<IWebhookReceiver>(MeetingPlatform.Zoom);

        Body = MakeBody();
        var timestamp = _now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] message = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. Body];
        var signature = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SecretToken), message));
        _request = new WebhookRequest { Body = Body, Header = name => name == "x-zm-signature" ? signature : timestamp };
    }

    public byte[] Body { get; }

    /// <summary>All that happens to a delivery before it is sealed and stored.</summary>
    public WebhookItem ProveAndRoute()
    {
        // Zoom's keys come out of the configuration, so they are there at once.
        var prepared = _receiver.PrepareAsync(_request);
        var keys = prepared.IsCompletedSuccessfully ? prepared.Result : throw new InvalidOperationException("The keys are not at hand.");
        return _receiver.Verify(_request, keys, _now) is WebhookVerdict.Accepted { Items: [var item] }
            ? item
            : throw new InvalidOperationException("The delivery was not found to be valid. Check how it is signed.");
    }

    public void Dispose() => _services.Dispose();

    private static byte[] MakeBody()
    {
        const string head =
            """
            {"event":"meeting.participant_joined","event_ts":1793714462572,"payload":{"account_id":"AAAAAABBBB","object":{"id":"92674392836",
             "uuid":"aDYlohsHRtCd4ii1uC2+hA==","host_id":"x1yCzABCDEfg23HiJKl4mN","type":2,"start_time":"2026-11-03T14:01:02Z","timezone":"Europe/Berlin",
             "duration":45,"participant":{"user_id":"16778240","user_name":"Buyer","participant_uuid":"55555AAAiAAAAAiAiAiiAii","email":"",
             "join_time":"2026-11-03T14:01:02Z"},"topic":"
            """;
        const string tail = "\"}}}";
        return Encoding.UTF8.GetBytes(head + new string('t', Length - head.Length - tail.Length) + tail);
    }
}
