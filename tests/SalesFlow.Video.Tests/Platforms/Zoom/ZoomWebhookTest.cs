using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Gives each test a receiver with the secret tokens that it sets.</summary>
public abstract class ZoomWebhookTest : IAsyncDisposable
{
    private protected const string SecretToken = "secret-token-of-the-app";

    private protected const string Started =
        """
        {"event":"meeting.started","event_ts":1793700062572,"payload":{"account_id":"a1","object":{"id":"92674392836","uuid":"aDYlohsHRtCd4ii1uC2+hA==",
         "host_id":"u1","topic":"Übergabe 😀","type":2,"start_time":"2026-11-03T14:01:02Z","timezone":"Europe/Berlin","duration":45}}}
        """;

    private protected static readonly DateTimeOffset Now = new(2026, 11, 3, 14, 1, 3, TimeSpan.Zero);

    private readonly ZoomStage _stage = new();

    private protected ZoomWebhookTest() => UseSecrets(SecretToken);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected IWebhookReceiver Receiver => _stage.Services.GetRequiredKeyedService<IWebhookReceiver>(MeetingPlatform.Zoom);

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Configures these secrets in place of the ones before, while the application runs.</summary>
    private protected void UseSecrets(params string[] secrets)
    {
        for (var i = 0; i < 3; i++)
            _stage.Configuration[$"SalesFlowVideo:Zoom:WebhookSecretTokens:{i}"] = i < secrets.Length ? secrets[i] : null;
        _stage.Configuration.Reload();
    }

    private protected async Task<WebhookVerdict> VerifyAsync(
        byte[] body, string? signature, string? timestamp, DateTimeOffset? now = null, string path = "")
    {
        var request = RequestOf(body, signature, timestamp, path);
        return Receiver.Verify(request, await Receiver.PrepareAsync(request, Cancellation), now ?? Now);
    }

    /// <summary>Verifies a body that is signed as Zoom does it.</summary>
    private protected Task<WebhookVerdict> ReceiveAsync(
        string body, string secret = SecretToken, DateTimeOffset? sentAt = null, DateTimeOffset? now = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = TimestampOf(sentAt ?? now ?? Now);
        return VerifyAsync(bytes, Sign(bytes, timestamp, secret), timestamp, now);
    }

    /// <summary>Returns what is stored of a body that is signed as Zoom does it.</summary>
    private protected async Task<(string Key, string? EventType)> DescribeAsync(string body)
    {
        var item = Assert.Single(Assert.IsType<WebhookVerdict.Accepted>(await ReceiveAsync(body)).Items);
        Assert.Equal(Encoding.UTF8.GetBytes(body), item.Body.ToArray());
        return (item.Key, item.EventType);
    }

    private protected Task<IReadOnlyList<PlatformSignal>?> TranslateAsync(string body) => TranslateAsync(Encoding.UTF8.GetBytes(body));

    /// <summary>Returns the signals; null when the event is not understood.</summary>
    private protected async Task<IReadOnlyList<PlatformSignal>?> TranslateAsync(byte[] body) => await Receiver.TranslateAsync(
        new Delivery { Id = Guid.Empty, Platform = MeetingPlatform.Zoom, Key = "key", Body = body, ReceivedAt = Now }, Cancellation)
        is DeliveryMeaning.Understood understood ? understood.Signals : null;

    private protected static string TimestampOf(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Written from Zoom's description, apart from the code under test.</summary>
    private protected static string Sign(byte[] body, string timestamp, string secret)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        return "v0=" + Encrypt(message, secret);
    }

    private protected static string Encrypt(byte[] text, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), text));

    private protected static WebhookRequest RequestOf(byte[] body, string? signature, string? timestamp, string path = "") => new()
    {
        Path = path,
        Body = body,
        Header = name =>
            name.Equals("x-zm-signature", StringComparison.OrdinalIgnoreCase) ? signature
            : name.Equals("x-zm-request-timestamp", StringComparison.OrdinalIgnoreCase) ? timestamp
            : null,
    };

    /// <summary>Returns why a webhook was refused, with Zoom's answer to that; null when it was accepted.</summary>
    private protected static WebhookRefusal? RefusalOf(WebhookVerdict verdict)
    {
        if (verdict is WebhookVerdict.Refused refused)
        {
            Assert.Equal(new WebhookAnswer(401), refused.Answer);
            return refused.Reason;
        }

        Assert.Equal(new WebhookAnswer(200), Assert.IsType<WebhookVerdict.Accepted>(verdict).Answer);
        return null;
    }
}
