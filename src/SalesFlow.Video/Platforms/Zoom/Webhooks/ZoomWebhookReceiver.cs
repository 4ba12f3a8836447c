using System.Collections.Immutable;
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

    private volatile Configured? _configured;

    public ValueTask<WebhookKeys> PrepareAsync(CancellationToken cancellationToken)
    {
        // Looked at each time, so that a new secret counts at once and a retired one no longer.
        var current = options.CurrentValue;
        var configured = _configured;
        if (configured?.Options != current)
            _configured = configured = new Configured(current);
        return new(new ZoomWebhookKeys(configured.Secrets));
    }

    public WebhookProof Verify(ReadOnlySpan<byte> body, Func<string, string?> header, WebhookKeys keys, DateTimeOffset now)
    {
        var known = (ZoomWebhookKeys)keys;
        var timestamp = header(ZoomSignature.TimestampHeader);
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        if (!ZoomSignature.TryReadSignature(header(ZoomSignature.SignatureHeader), signature)
            || !ZoomSignature.TryReadTimestamp(timestamp, out var sentAt))
        {
            return WebhookProof.Missing;
        }

        // First of all: who does not know a secret learns nothing about our clock, nor about what we make of the body.
        if (ZoomSignature.FindSigner(body, timestamp!, signature, known.Secrets) is not { } signer)
            return WebhookProof.Wrong;
        if ((now - sentAt).Duration() > ZoomSignature.Tolerance)
            return WebhookProof.OutsideClock;
        if (FindChallenge(body) is not { } challenge)
            return WebhookProof.Valid;

        // Encrypting a text of any form would sign webhooks for whoever asks.
        if (challenge.PlainToken is not { Length: > 0 and <= LongestPlainToken } plainToken || plainToken.Contains(':'))
            return WebhookProof.Wrong;

        known.Remember(plainToken, signer);
        return WebhookProof.Challenge;
    }

    public WebhookAnswer Answer(WebhookProof proof, ReadOnlySpan<byte> body, WebhookKeys keys) => proof switch
    {
        WebhookProof.Valid or WebhookProof.Doubtful => Accepted,
        WebhookProof.Challenge => AnswerChallenge(body, (ZoomWebhookKeys)keys),
        _ => Unproven,
    };

    public WebhookLabel Describe(ReadOnlySpan<byte> body, Func<string, string?> header) => ZoomDeliveryKey.Label(body);

    public Task<IReadOnlyList<PlatformSignal>?> TranslateAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult(ZoomSignals.Translate(delivery, options.CurrentValue.ClientId));

    private static WebhookAnswer AnswerChallenge(ReadOnlySpan<byte> body, ZoomWebhookKeys keys)
    {
        // Only what was found to be signed is encrypted, and with the very secret.
        if (FindChallenge(body)?.PlainToken is not { } plainToken || keys.FindSecret(plainToken) is not { } secret)
            return Unproven;

        var answer = new JsonObject { ["plainToken"] = plainToken, ["encryptedToken"] = secret.Encrypt(plainToken) };
        return new WebhookAnswer(200, "application/json", answer.ToJsonString());
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

        public ImmutableArray<ZoomSecret> Secrets { get; } =
        [
            .. options.WebhookSecretTokens.Where(static token => !string.IsNullOrWhiteSpace(token)).Select(static token => new ZoomSecret(token)),
        ];
    }
}
