using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video;

/// <summary>An event as it is stored, in the same transaction as its cause.</summary>
/// <remarks>A store keeps one row per id and one job per consumer; storing the same id again changes nothing.</remarks>
[Experimental("SFV0001")]
public sealed record RecordedEvent
{
    /// <summary>The id, derived from what happened: the same happening has the same id however often it is noticed.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the event in the catalogue, such as <c>integration.reconnect_required</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required OwnerId Owner { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>The names of the consumers that are to be called.</summary>
    public IReadOnlyList<string> Consumers { get; init; } = [];

    /// <summary>Returns type and id, never the payload.</summary>
    public override string ToString() => $"{Type} {Id}";
}
