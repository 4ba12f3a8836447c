using System.Collections.Concurrent;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>A receiver whose verdict, key and event are what the headers say.</summary>
internal sealed class ScriptedReceiver : IWebhookReceiver
{
    public const string Verdict = "verdict";
    public const string Key = "key";
    public const string Event = "event";

    /// <summary>Accepted, and of a sender in doubt.</summary>
    public const string Doubtful = "Doubtful";

    /// <summary>Accepted, with items that are in doubt among good ones; <see cref="Key"/> names them with commas between, doubtful ones with a question mark.</summary>
    public const string Batch = "Batch";

    /// <summary>Answered at once.</summary>
    public const string Question = "Question";

    /// <summary>Answered at once, and proven.</summary>
    public const string ProvenQuestion = "ProvenQuestion";

    /// <summary>Accepted.</summary>
    public const string Good = "Good";

    /// <summary>The bodies of the deliveries that were processed, as they were given to be read.</summary>
    public ConcurrentDictionary<Guid, byte[]> Read { get; } = new();

    public ValueTask<WebhookKeys> PrepareAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<WebhookKeys>(new NoKeys());

    public WebhookVerdict Verify(WebhookRequest request, WebhookKeys keys, DateTimeOffset now) => (request.Header(Verdict) ?? Good) switch
    {
        Good => new WebhookVerdict.Accepted(new(200), ItemOf(request, request.Header(Key) ?? "key")),
        Doubtful => new WebhookVerdict.Accepted(new(202), ItemOf(request, $"{request.Header(Key)}?")),
        Batch => new WebhookVerdict.Accepted(new(202), [.. request.Header(Key)!.Split(',').Select(key => ItemOf(request, key))]),
        Question => new WebhookVerdict.Answered(new(200, "text/plain", "yes, ours")),
        ProvenQuestion => new WebhookVerdict.Answered(new(200, "text/plain", "yes, ours")) { IsProven = true },
        var reason => new WebhookVerdict.Refused(new(401), Enum.Parse<WebhookRefusal>(reason)),
    };

    public Task<DeliveryMeaning> TranslateAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Read[delivery.Id] = delivery.Body.ToArray();
        return Task.FromResult<DeliveryMeaning>(new DeliveryMeaning.Understood());
    }

    private static WebhookItem ItemOf(WebhookRequest request, string key) => new()
    {
        Key = key.TrimEnd('?'),
        EventType = request.Header(Event),
        Body = request.Body,
        Proof = key.EndsWith('?') ? DeliveryProof.Quarantined : DeliveryProof.Proven,
    };

    private sealed class NoKeys : WebhookKeys;
}
