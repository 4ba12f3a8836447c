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
    private readonly DeliverySeal _seal;
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
        _seal = services.GetRequiredService<DeliverySeal>();
        _intake = services.GetRequiredService<DeliveryIntake>();
        _subscriptions = services.GetRequiredService<IWebhookSubscriptionStore>();
        _timeProvider = services.GetRequiredService<TimeProvider>();
        _logger = services.GetRequiredService<ILogger<VideoWebhooks>>();
    }

    /// <summary>Returns whether a platform sends webhooks here.</summary>
    public bool Receives(MeetingPlatform platform) => _receivers.ContainsKey(platform);

    /// <summary>Proves and stores a webhook, and returns what to answer.</summary>
    /// <param name="platform">A platform that <see cref="Receives"/>.</param>
    /// <param name="request">The request; its bytes must not change before the task has ended.</param>
    /// <param name="cancellationToken">Ends the call before it stores; storing is always seen through.</param>
    /// <returns>
    /// The answer, in the platform's own way. 503 with <see cref="WebhookAnswer.RetryAfter"/> when something of it could not be stored:
    /// the platform then sends it again.
    /// </returns>
    public async Task<WebhookAnswer> ReceiveAsync(MeetingPlatform platform, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var receiver = ReceiverOf(platform);
        var keys = await receiver.PrepareAsync(request, cancellationToken).ConfigureAwait(false);
        var now = _timeProvider.GetUtcNow();
        switch (receiver.Verify(request, keys, now))
        {
            case WebhookVerdict.Accepted accepted:
                return await StoreAsync(platform, accepted.Items, now).ConfigureAwait(false) ? accepted.Answer : Unavailable;
            case WebhookVerdict.Answered answered:
                Count(platform, nameof(WebhookVerdict.Answered));
                if (answered.IsProven)
                    await NoteConfirmationAsync(platform, now, cancellationToken).ConfigureAwait(false);
                return answered.Answer;
            case WebhookVerdict.Refused refused:
                NoteRefusal(platform, refused.Reason);
                return refused.Answer;
            default:
                throw new InvalidOperationException($"The receiver of '{platform}' gave no verdict.");
        }
    }

    /// <summary>Proves a webhook that the application handles itself; nothing is stored.</summary>
    /// <param name="platform">A platform that <see cref="Receives"/>.</param>
    /// <param name="request">The request, exactly as it arrived.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The verdict. Only what it <see cref="WebhookVerdict.Accepted">accepted</see> and found proven may be handled.</returns>
    public async Task<WebhookVerdict> VerifyAsync(MeetingPlatform platform, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var receiver = ReceiverOf(platform);
        var keys = await receiver.PrepareAsync(request, cancellationToken).ConfigureAwait(false);
        var verdict = receiver.Verify(request, keys, _timeProvider.GetUtcNow());
        if (verdict is WebhookVerdict.Refused refused)
            NoteRefusal(platform, refused.Reason);
        return verdict;
    }

    private IWebhookReceiver ReceiverOf(MeetingPlatform platform) => _receivers.TryGetValue(platform, out var receiver)
        ? receiver
        : throw new InvalidOperationException(
            $"Platform '{platform}' receives no webhooks here. Register the platform, and an IWebhookReceiver keyed by it.");

    /// <summary>Stores every item; false when one of them could not be, so that all of them are sent again.</summary>
    private async Task<bool> StoreAsync(MeetingPlatform platform, IReadOnlyList<WebhookItem> items, DateTimeOffset now)
    {
        // Nearly every webhook is one thing.
        if (items is [var only])
            return await StoreAsync(platform, only, now).ConfigureAwait(false);

        var stored = await Task.WhenAll(items.Select(item => StoreAsync(platform, item, now))).ConfigureAwait(false);
        return stored.All(static isStored => isStored);
    }

    private async Task<bool> StoreAsync(MeetingPlatform platform, WebhookItem item, DateTimeOffset now)
    {
        var (key, eventType) = StorableLabel.Of(item);
        var outcome = await _intake.AppendAsync(_seal.Seal(new Delivery
        {
            Id = _ids.Next(now),
            Platform = platform,
            Key = key,
            EventType = eventType,
            Body = item.Body,
            Headers = item.Headers,
            SubscriptionId = item.SubscriptionId,
            Proof = item.Proof,
            ReceivedAt = now,
            State = item.Proof == DeliveryProof.Proven ? DeliveryState.Received : DeliveryState.Quarantined,
        })).ConfigureAwait(false);

        Count(platform, NameOf(outcome, item.Proof));
        return outcome is IntakeOutcome.Stored or IntakeOutcome.Duplicate;
    }

    private void NoteRefusal(MeetingPlatform platform, WebhookRefusal reason)
    {
        Count(platform, reason.ToString());
        var pace = _refusals.GetOrAdd(platform, static (_, timeProvider) => new LogPace(timeProvider), _timeProvider);
        if (pace.IsDue(out var suppressed))
            LogRefused(platform, reason, suppressed);
    }

    /// <summary>Lets operators see that the platform still makes sure of our address. The answer matters more than the note.</summary>
    private async Task NoteConfirmationAsync(MeetingPlatform platform, DateTimeOffset now, CancellationToken cancellationToken)
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

    private static string NameOf(IntakeOutcome outcome, DeliveryProof proof) => outcome switch
    {
        IntakeOutcome.Stored => proof == DeliveryProof.Proven ? nameof(IntakeOutcome.Stored) : nameof(DeliveryState.Quarantined),
        IntakeOutcome.Duplicate => nameof(IntakeOutcome.Duplicate),
        IntakeOutcome.Full => nameof(IntakeOutcome.Full),
        _ => nameof(IntakeOutcome.Failed),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook in the name of {Platform} was refused: {Reason}. Not logged since the last time: {Suppressed}")]
    private partial void LogRefused(MeetingPlatform platform, WebhookRefusal reason, int suppressed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Platform} made sure of our address, but that could not be written down")]
    private partial void LogNotNoted(Exception exception, MeetingPlatform platform);
}
