using System.Collections.ObjectModel;

namespace SalesFlow.Video.Webhooks;

/// <summary>One thing that a platform told by a webhook, as it was received.</summary>
public sealed record Delivery
{
    /// <summary>The id in this application: a UUID of version 7, so that the order of ids is that of arrival.</summary>
    public required Guid Id { get; init; }

    /// <summary>The platform that sent it.</summary>
    public required MeetingPlatform Platform { get; init; }

    /// <summary>What a repeat has in common with the first: unique per platform.</summary>
    public required string Key { get; init; }

    /// <summary>The event as the platform names it; null when it could not be read.</summary>
    public string? EventType { get; init; }

    /// <summary>The bytes that were received; in a store, sealed with the key that <see cref="SealedWith"/> names.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The id of the token key that <see cref="Body"/> is sealed with; null when it is readable.</summary>
    public string? SealedWith { get; init; }

    /// <summary>The headers that its meaning depends on.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Our id of the subscription that it belongs to; null when it belongs to none that was known.</summary>
    public Guid? SubscriptionId { get; init; }

    /// <summary>Whether the platform certainly sent it.</summary>
    public DeliveryProof Proof { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; init; }

    /// <summary>What came of it, without a word of the body; null before.</summary>
    public string? Note { get; init; }

    /// <summary>Returns platform, event and state; never the body.</summary>
    public override string ToString() => $"delivery {Id} ({Platform}, {EventType ?? "unreadable"}, {State})";
}
