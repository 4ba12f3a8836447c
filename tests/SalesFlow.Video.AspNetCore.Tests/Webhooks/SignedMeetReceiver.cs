using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<byte[]>> _read = new();

    /// <summary>Thrown while keys are fetched; null when that works.</summary>
    public Exception? Failure { get; set; }

    public static string Sign(ReadOnlySpan<byte> body, string timestamp)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{timestamp}:"), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Secret, signed));
    }

    public ValueTask<WebhookKeys> PrepareAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        Failure is null ? ValueTask.FromResult<WebhookKeys>(new NoKeys()) : throw Failure;

    public WebhookVerdict Verify(WebhookRequest request, WebhookKeys keys, DateTimeOffset now)
    {
        // A handshake in the query, on the paths that are known, as Microsoft does it.
        if (request.Path is not ("" or "lifecycle"))
            return new WebhookVerdict.Refused(new(404), WebhookRefusal.UnknownPath);
        if (request.Query("validationToken") is { } token)
            return new WebhookVerdict.Answered(new(200, "text/plain", token));
        if (request.Header(DoubtHeader) is not null)
            return new WebhookVerdict.Accepted(new(202), ItemOf(request, DeliveryProof.Quarantined));
        if (request.Header(SignatureHeader) is not { } signature || !long.TryParse(request.Header(TimestampHeader), CultureInfo.InvariantCulture, out var seconds))
            return new WebhookVerdict.Refused(new(401), WebhookRefusal.Missing);

        var expected = Sign(request.Body.Span, request.Header(TimestampHeader)!);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(expected)))
            return new WebhookVerdict.Refused(new(401), WebhookRefusal.Wrong);
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
            return new WebhookVerdict.Refused(new(401), WebhookRefusal.OutsideClock);
        return EventOf(request.Body.Span) == "validation"
            ? new WebhookVerdict.Answered(new(200, "application/json", """{"answer":"yes, ours"}""")) { IsProven = true }
            : new WebhookVerdict.Accepted(new(200), ItemOf(request, DeliveryProof.Proven));
    }

    public Task<DeliveryMeaning> TranslateAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ReadingOf(delivery.Id).TrySetResult(delivery.Body.ToArray());
        return Task.FromResult<DeliveryMeaning>(new DeliveryMeaning.Understood());
    }

    /// <summary>Waits until a delivery is processed, and returns the bytes that it was read from.</summary>
    public Task<byte[]> WaitForBodyAsync(Guid id, CancellationToken cancellationToken) =>
        ReadingOf(id).Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);

    private TaskCompletionSource<byte[]> ReadingOf(Guid id) => _read.GetOrAdd(id, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private static WebhookItem ItemOf(WebhookRequest request, DeliveryProof proof) => new()
    {
        Key = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)),
        EventType = EventOf(request.Body.Span),
        Body = request.Body,
        Proof = proof,
    };

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
