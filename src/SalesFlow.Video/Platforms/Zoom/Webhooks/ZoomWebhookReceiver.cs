using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Platforms.Zoom.Webhooks;

/// <summary>Zoom's webhooks: signed with a secret token of the app, over the raw bytes and the time of sending.</summary>
internal sealed class ZoomWebhookReceiver(IOptionsMonitor<ZoomOptions> options) : IWebhookReceiver
{
    private const string ChallengeEvent = "endpoint.url_validation";
    private const int LongestPlainToken = 128;

    private static readonly WebhookAnswer Accepted = new(200);
    private static readonly WebhookAnswer Unproven = new(401);
    private static readonly WebhookAnswer Nowhere = new(404);

    private volatile Configured? _configured;

    public ValueTask<WebhookKeys> PrepareAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        // Looked at each time, so that a new secret counts at once and a retired one no longer.
        var current = options.CurrentValue;
        var configured = _configured;
        if (configured?.Options != current)
            _configured = configured = new Configured(current);
        return new(configured.Keys);
    }

    public WebhookVerdict Verify(WebhookRequest request, WebhookKeys keys, DateTimeOffset now)
    {
        if (request.Path.Length > 0)
            return new WebhookVerdict.Refused(Nowhere, WebhookRefusal.UnknownPath);

        var body = request.Body.Span;
        var timestamp = request.Header(ZoomSignature.TimestampHeader);
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        if (!ZoomSignature.TryReadSignature(request.Header(ZoomSignature.SignatureHeader), signature)
            || !ZoomSignature.TryReadTimestamp(timestamp, out var sentAt))
        {
            return new WebhookVerdict.Refused(Unproven, WebhookRefusal.Missing);
        }

        // First of all: whoever does not know a secret learns nothing about our clock, nor about what we make of the body.
        if (ZoomSignature.FindSigner(body, timestamp!, signature, ((ZoomWebhookKeys)keys).Secrets) is not { } signer)
            return new WebhookVerdict.Refused(Unproven, WebhookRefusal.Wrong);
        if ((now - sentAt).Duration() > ZoomSignature.Tolerance)
            return new WebhookVerdict.Refused(Unproven, WebhookRefusal.OutsideClock);

        return FindChallenge(body) is { } challenge
            ? Answer(challenge, signer)
            : new WebhookVerdict.Accepted(Accepted, ZoomDeliveryKey.ItemOf(request.Body));
    }

    public Task<DeliveryMeaning> TranslateAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryMeaning>(ZoomSignals.Translate(delivery, options.CurrentValue.ClientId) is { } signals
            ? new DeliveryMeaning.Understood(signals)
            : new DeliveryMeaning.NotUnderstood());

    /// <summary>Encrypts what Zoom wants to see encrypted, with the very secret that the question was signed with.</summary>
    private static WebhookVerdict Answer(ZoomEnvelope challenge, ZoomSecret signer)
    {
        // Encrypting a text of any form would sign webhooks for whoever asks.
        if (challenge.PlainToken is not { Length: > 0 and <= LongestPlainToken } plainToken || plainToken.Contains(':'))
            return new WebhookVerdict.Refused(Unproven, WebhookRefusal.Wrong);

        var answer = new JsonObject { ["plainToken"] = plainToken, ["encryptedToken"] = signer.Encrypt(plainToken) };
        return new WebhookVerdict.Answered(new WebhookAnswer(200, "application/json", answer.ToJsonString())) { IsProven = true };
    }

    private static ZoomEnvelope? FindChallenge(ReadOnlySpan<byte> body)
    {
        // Hardly any webhook is one, so most of them are not parsed for it.
        if (body.IndexOf("endpoint.url_validation"u8) < 0)
            return null;
        return ZoomEnvelope.Find(body) is { Event: ChallengeEvent } challenge ? challenge : null;
    }

    /// <summary>The secrets of one state of the settings.</summary>
    private sealed class Configured(ZoomOptions options)
    {
        public ZoomOptions Options => options;

        public ZoomWebhookKeys Keys { get; } = new(
        [
            .. options.WebhookSecretTokens.Where(static token => !string.IsNullOrWhiteSpace(token)).Select(static token => new ZoomSecret(token)),
        ]);
    }
}
