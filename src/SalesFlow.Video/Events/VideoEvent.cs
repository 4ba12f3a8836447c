using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Something that happened and that the application may want to know. <see cref="VideoEvents"/> lists them all.</summary>
/// <remarks>
/// Consumers are called at least once, in no promised order, and always with the same <see cref="Id"/> for the same happening:
/// remember it where an effect must happen once.
/// </remarks>
public abstract record VideoEvent
{
    /// <summary>Derived from what happened, not from when it was noticed.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it concerns.</summary>
    [JsonConverter(typeof(OwnerIdConverter))]
    public required OwnerId Owner { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
