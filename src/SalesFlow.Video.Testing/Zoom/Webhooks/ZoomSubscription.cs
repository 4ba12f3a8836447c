using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Webhooks;

namespace SalesFlow.Video.Testing.Zoom.Webhooks;

/// <summary>One app's webhook URL: validated before it is told anything, told one event at a time, disabled when it fails too often.</summary>
internal sealed class ZoomSubscription(ZoomApp app, WebhookLine line, SimulatorClock clock) : IWebhookSubscription, IDisposable
{
    private const int FailedValidationsUntilDisabled = 6;
    private static readonly TimeSpan ValidationInterval = TimeSpan.FromHours(72);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private DateTimeOffset? _validatedAt;
    private int _failedValidations;

    public WebhookLine Line => line;

    internal bool IsFor(ZoomApp other) => app.WebhookUrl == other.WebhookUrl && app.WebhookSecretToken == other.WebhookSecretToken;

    public async Task<WebhookAttempt?> DeliverAsync(WebhookNotice notice, CancellationToken cancellationToken)
    {
        // One at a time, so that events arrive in order.
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await IsValidatedAsync(cancellationToken) ? await line.AttemptAsync(notice, cancellationToken) : null;
        }
        finally
        {
            _gate.Release();
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

    private Task<bool> ValidateAsync(CancellationToken cancellationToken)
    {
        var plainToken = RandomText.Create(16);
        var question = ZoomEvent.UrlValidation(plainToken, clock.GetUtcNow()).ToNotice();
        return line.AskAsync(question, answer => Judge(answer, plainToken), cancellationToken);
    }

    private string? Judge(WebhookAnswer answer, string plainToken) =>
        answer.Status != 200 ? answer.Describe()
        : IsProof(answer.Body, plainToken) ? null
        : "answered without the right encryptedToken";

    private bool IsProof(byte[] body, string plainToken)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject proof
                && proof["plainToken"]?.ToString() == plainToken
                && proof["encryptedToken"]?.ToString() == ZoomSignature.Encrypt(app.WebhookSecretToken!, plainToken);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
