using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Tests.Webhooks;

/// <summary>Receives as a platform that signs raw bytes and a timestamp, and asks with a signed question whether the address is ours.</summary>
internal sealed class SignedMeetReceiver : IWebhookReceiver
{
    public const string SignatureHeader = "X-Fake-Signature";
    public const string TimestampHeader = "X-Fake-Timestamp";
    public const string DoubtHeader = "X-Fake-Doubt";

    private static readonly byte[] Secret = "a secret of the fake platform"u8.ToArray();

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Thrown while keys are fetched; null when that works.</summary>
    public Exception? Failure { get; set; }

    public static string Sign(ReadOnlySpan<byte> body, string timestamp)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{timestamp}:"), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Secret, signed));
    }

    public ValueTask<WebhookKeys> PrepareAsync(CancellationToken cancellationToken) =>
        Failure is null ? ValueTask.FromResult<WebhookKeys>(new NoKeys()) : throw Failure;

    public WebhookProof Verify(ReadOnlySpan<byte> body, Func<string, string?> header, WebhookKeys keys, DateTimeOffset now)
    {
        if (header(DoubtHeader) is not null)
            return WebhookProof.Doubtful;
        if (header(SignatureHeader) is not { } signature || !long.TryParse(header(TimestampHeader), CultureInfo.InvariantCulture, out var seconds))
            return WebhookProof.Missing;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(body, header(TimestampHeader)!))))
            return WebhookProof.Wrong;
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
            return WebhookProof.OutsideClock;
        return EventOf(body) == "validation" ? WebhookProof.Challenge : WebhookProof.Valid;
    }

    public WebhookAnswer Answer(WebhookProof proof, ReadOnlySpan<byte> body, WebhookKeys keys) => proof switch
    {
        WebhookProof.Valid => new(200),
        WebhookProof.Challenge => new(200, "application/json", """{"answer":"yes, ours"}"""),
        WebhookProof.Doubtful => new(202),
        _ => new(401),
    };

    public WebhookLabel Describe(ReadOnlySpan<byte> body, Func<string, string?> header) =>
        new(Convert.ToHexStringLower(SHA256.HashData(body)), EventOf(body));

    public Task<IReadOnlyList<PlatformSignal>?> TranslateAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlatformSignal>?>([]);

    private static string? EventOf(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonElement.Parse(body).GetProperty("event").GetString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private sealed class NoKeys : WebhookKeys;
}
