using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>Delivers events to one app's webhook URL: validates the URL, signs, retries what may heal, gives up on the rest.</summary>
internal sealed class ZoomSubscription(
    Uri url, string secretToken, TimeSpan timeout, WebhookPoster poster, WebhookLog log, SimulatorClock clock) : IDisposable
{
    private const int FailedValidationsUntilDisabled = 6;
    private static readonly TimeSpan ValidationInterval = TimeSpan.FromHours(72);
    private static readonly TimeSpan[] RetryDelays = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(60)];

    private readonly SemaphoreSlim _gate = new(1, 1);
    private DateTimeOffset? _validatedAt;
    private int _failedValidations;

    internal bool IsFor(ZoomApp app) => url == app.WebhookUrl && secretToken == app.WebhookSecretToken;

    /// <summary>Makes the first attempt, one event at a time so that they arrive in order.</summary>
    /// <returns>The attempt when it needs a retry; else null.</returns>
    internal async Task<WebhookAttempt?> DeliverAsync(ZoomEvent happened, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!await IsValidatedAsync(cancellationToken))
                return null;

            var attempt = await AttemptAsync(Guid.CreateVersion7(), 1, happened, cancellationToken);
            return attempt.NextAttemptAt is null ? null : attempt;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Writes down an event that nobody will ever see.</summary>
    internal void Lose(ZoomEvent happened) =>
        log.Add(Record(Guid.CreateVersion7(), 1, happened, clock.GetUtcNow(), null) with { Failure = "lost on the way" });

    internal async Task RetryAsync(WebhookAttempt failed, ZoomEvent happened, CancellationToken cancellationToken)
    {
        while (failed.NextAttemptAt is { } due)
        {
            await clock.WaitUntilAsync(due, cancellationToken);
            failed = await AttemptAsync(failed.DeliveryId, failed.Number + 1, happened, cancellationToken);
        }
    }

    public void Dispose() => _gate.Dispose();

    // Zoom validates when the URL is saved and every 72 hours; here it happens before the delivery that comes next.
    private async Task<bool> IsValidatedAsync(CancellationToken cancellationToken)
    {
        if (_failedValidations >= FailedValidationsUntilDisabled)
            return false;

        if (_validatedAt is { } validatedAt && clock.GetUtcNow() - validatedAt < ValidationInterval)
            return true;

        if (await ValidateAsync(cancellationToken))
        {
            _failedValidations = 0;
            _validatedAt = clock.GetUtcNow();
            return true;
        }

        // An endpoint that was good once keeps getting events until it has failed too often.
        _failedValidations++;
        return _validatedAt is not null && _failedValidations < FailedValidationsUntilDisabled;
    }

    private async Task<bool> ValidateAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var plainToken = OpaqueToken.Random(16);
        var challenge = ZoomEvent.UrlValidation(plainToken, now);
        var answer = await PostAsync(challenge, now, cancellationToken);
        var failure = answer.Status is null or 200 ? answer.Failure : answer.Describe();
        if (answer.Status == 200 && !IsProof(answer.Body, plainToken))
            failure = "answered without the right encryptedToken";

        log.Add(Record(Guid.CreateVersion7(), 1, challenge, now, answer.Status) with { Failure = failure });
        return failure is null;
    }

    private bool IsProof(byte[] body, string plainToken)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject proof
                && proof["plainToken"]?.ToString() == plainToken
                && proof["encryptedToken"]?.ToString() == ZoomSignature.Encrypt(secretToken, plainToken);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task<WebhookAttempt> AttemptAsync(Guid deliveryId, int number, ZoomEvent happened, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var answer = await PostAsync(happened, now, cancellationToken);
        // Only a server's failure or silence is retried: a 3xx or 4xx loses the event for good.
        var mayHeal = answer.Status is null or >= 500;
        var attempt = Record(deliveryId, number, happened, now, answer.Status) with
        {
            Failure = answer.Status is 200 or 204 ? null : answer.Describe(),
            NextAttemptAt = mayHeal && number <= RetryDelays.Length ? now + RetryDelays[number - 1] : null,
        };
        log.Add(attempt);
        return attempt;
    }

    private Task<WebhookAnswer> PostAsync(ZoomEvent happened, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["user-agent"] = "Zoom Marketplace/1.0a",
            ["x-zm-request-timestamp"] = timestamp,
            ["x-zm-signature"] = ZoomSignature.Sign(secretToken, timestamp, happened.Body),
            ["x-zm-request-id"] = Guid.NewGuid().ToString(),
            ["traceparent"] = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00",
        };
        return poster.PostAsync(url, happened.Body, headers, timeout, cancellationToken);
    }

    private WebhookAttempt Record(Guid deliveryId, int number, ZoomEvent happened, DateTimeOffset now, int? status) => new()
    {
        DeliveryId = deliveryId,
        Event = happened.Name,
        Url = url,
        Number = number,
        SentAt = now,
        Body = Encoding.UTF8.GetString(happened.Body),
        Status = status,
    };
}
