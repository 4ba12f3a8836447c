using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Occurrences;

/// <summary>One time that a meeting was held, as it really was: what the platform's answers can be compared with.</summary>
public sealed record SimulatedOccurrence
{
    /// <summary>The platform's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What was said; while it runs, what will be.</summary>
    public required IReadOnlyList<TimedTurn> Turns { get; init; }

    /// <summary>Who was there; the sessions are those of this occurrence, in time since it began.</summary>
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"occurrence {Id} of {StartedAt:u}";
}
