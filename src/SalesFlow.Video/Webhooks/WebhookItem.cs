using System.Collections.ObjectModel;

namespace SalesFlow.Video.Webhooks;

/// <summary>One thing that a webhook tells, which becomes one delivery.</summary>
public sealed record WebhookItem
{
    /// <summary>What a repeat has in common with the first; never empty. Of several items with one key the first is stored.</summary>
    public required string Key { get; init; }

    /// <summary>The event as the platform names it; null when it could not be read.</summary>
    public string? EventType { get; init; }

    /// <summary>The bytes that are stored: those of the request, or this item's part of them.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The few headers that its meaning depends on. They are stored as they are: none that proves anything belongs here.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Our id of the subscription that it belongs to; null when it belongs to none that is known here.</summary>
    public Guid? SubscriptionId { get; init; }

    /// <summary>Whether the platform certainly sent it.</summary>
    public DeliveryProof Proof { get; init; }

    /// <summary>Returns event and proof; never a word of the body.</summary>
    public override string ToString() => $"webhook item {EventType ?? "unreadable"}, {Proof}";
}
