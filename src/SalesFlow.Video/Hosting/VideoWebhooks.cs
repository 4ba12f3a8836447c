using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Hosting;

/// <summary>Receives webhooks: proves who sent them, stores them, says what to answer. What endpoints and applications call. Thread-safe.</summary>
/// <remarks>
/// What is answered as accepted is stored before. What follows from it happens later, in a job, and never changes the answer.
/// Repeats of a delivery are answered as the first was, and stored once.
/// </remarks>
public sealed partial class VideoWebhooks
{
    private static readonly WebhookAnswer Unavailable = new(503) { RetryAfter = TimeSpan.FromSeconds(5) };

    private readonly FrozenDictionary<MeetingPlatform, IWebhookReceiver> _receivers;
    private readonly ConcurrentDictionary<MeetingPlatform, LogPace> _refusals = new();
    private readonly DeliveryIds _ids = new();
    private readonly DeliveryIntake _intake;
    private readonly IWebhookSubscriptionStore _subscriptions;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<VideoWebhooks> _logger;

    internal VideoWebhooks(IServiceProvider services)
    {
        _receivers = services.GetRequiredService<PlatformDirectory>().All
            .Select(descriptor => KeyValuePair.Create(descriptor.Platform, services.GetKeyedService<IWebhookReceiver>(descriptor.Platform)!))
            .Where(static pair => pair.Value is not null)
            .ToFrozenDictionary();
        _intake = services.GetRequiredService<DeliveryIntake>();
        _subscriptions = services.GetRequiredService<IWebhookSubscriptionStore>();
        _timeProvider = services.GetRequiredService<TimeProvider>();
        _logger = services.GetRequiredService<ILogger<VideoWebhooks>>();
    }

    /// <summary>Returns whether a platform sends webhooks here.</summary>
    public bool Receives(MeetingPlatform platform) => _receivers.ContainsKey(platform);

    /// <summary>Proves and stores a webhook, and returns what to answer.</summary>
    /// <param name="platform">A platform that <see cref="Receives"/>.</param>
    /// <param name="body">The bytes exactly as they arrived; they must not change before the task has ended.</param>
    /// <param name="header">Returns a header by its name without regard to case, or null.</param>
    /// <param name="cancellationToken">Ends the call before it stores; storing is always seen through.</param>
    /// <returns>
    /// The answer, in the platform's own way. 503 with <see cref="WebhookAnswer.RetryAfter"/> when the delivery could not be stored:
    /// the platform then sends it again.
    /// </returns>
    public async Task<WebhookAnswer> ReceiveAsync(
        MeetingPlatform platform, ReadOnlyMemory<byte> body, Func<string, string?> header, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(header);
        var receiver = ReceiverOf(platform);
        var keys = await receiver.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var now = _timeProvider.GetUtcNow();
        var proof = receiver.Verify(body.Span, header, keys, now);
        if (proof is not (WebhookProof.Valid or WebhookProof.Doubtful))
        {
            NoteUnstored(platform, proof);
            if (proof == WebhookProof.Challenge)
                await NoteChallengeAsync(platform, now, cancellationToken).ConfigureAwait(false);
            return receiver.Answer(proof, body.Span, keys);
        }

        var isDoubtful = proof == WebhookProof.Doubtful;
        var label = StorableLabel.Of(receiver.Describe(body.Span, header), isDoubtful);
        var outcome = await _intake.AppendAsync(new Delivery
        {
            Id = _ids.Next(now),
            Platform = platform,
            Key = label.Key,
            EventType = label.EventType,
            Body = body,
            ReceivedAt = now,
            State = isDoubtful ? DeliveryState.Quarantined : DeliveryState.Received,
        }).ConfigureAwait(false);

        Count(platform, NameOf(outcome, isDoubtful));
        return outcome is IntakeOutcome.Stored or IntakeOutcome.Duplicate ? receiver.Answer(proof, body.Span, keys) : Unavailable;
    }

    /// <summary>Proves a webhook that the application handles itself; nothing is stored.</summary>
    /// <param name="platform">A platform that <see cref="Receives"/>.</param>
    /// <param name="body">The bytes exactly as they arrived.</param>
    /// <param name="header">Returns a header by its name without regard to case, or null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Null when the platform sent it, so that it may be handled; otherwise what to answer instead.</returns>
    public async Task<WebhookAnswer?> VerifyAsync(
        MeetingPlatform platform, ReadOnlyMemory<byte> body, Func<string, string?> header, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(header);
        var receiver = ReceiverOf(platform);
        var keys = await receiver.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var proof = receiver.Verify(body.Span, header, keys, _timeProvider.GetUtcNow());
        if (proof == WebhookProof.Valid)
            return null;

        NoteUnstored(platform, proof);
        return receiver.Answer(proof, body.Span, keys);
    }

    private IWebhookReceiver ReceiverOf(MeetingPlatform platform) => _receivers.TryGetValue(platform, out var receiver)
        ? receiver
        : throw new InvalidOperationException(
            $"Platform '{platform}' receives no webhooks here. Register the platform, and an IWebhookReceiver keyed by it.");

    private void NoteUnstored(MeetingPlatform platform, WebhookProof proof)
    {
        Count(platform, proof.ToString());
        if (proof == WebhookProof.Challenge)
            return;

        var pace = _refusals.GetOrAdd(platform, static (_, timeProvider) => new LogPace(timeProvider), _timeProvider);
        if (pace.IsDue(out var suppressed))
            LogRefused(platform, proof, suppressed);
    }

    /// <summary>Lets operators see that the platform still makes sure of our address. The answer matters more than the note.</summary>
    private async Task NoteChallengeAsync(MeetingPlatform platform, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await _subscriptions.ConfirmAsync(platform, WebhookSubscription.Endpoint, now, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotNoted(exception, platform);
        }
    }

    private static void Count(MeetingPlatform platform, string outcome) =>
        VideoTelemetry.Deliveries.Add(1, new TagList { { "platform", platform.Name }, { "outcome", outcome } });

    private static string NameOf(IntakeOutcome outcome, bool isDoubtful) => outcome switch
    {
        IntakeOutcome.Stored => isDoubtful ? nameof(DeliveryState.Quarantined) : nameof(IntakeOutcome.Stored),
        IntakeOutcome.Duplicate => nameof(IntakeOutcome.Duplicate),
        IntakeOutcome.Full => nameof(IntakeOutcome.Full),
        _ => nameof(IntakeOutcome.Failed),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook in the name of {Platform} was refused: {Proof}. Not logged since the last time: {Suppressed}")]
    private partial void LogRefused(MeetingPlatform platform, WebhookProof proof, int suppressed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Platform} made sure of our address, but that could not be written down")]
    private partial void LogNotNoted(Exception exception, MeetingPlatform platform);
}
