namespace SalesFlow.Video.Meetings;

/// <summary>An occurrence as the platform has it.</summary>
public sealed record PlatformOccurrence
{
    /// <summary>The platform's id of the meeting; of its conference, where occurrences are filed under that.</summary>
    public required string MeetingId { get; init; }

    /// <summary>The platform's id of the occurrence.</summary>
    public required string Id { get; init; }

    /// <summary>When it really began; null when the platform does not tell.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it really ended; null while it runs, or when the platform does not tell.</summary>
    public DateTimeOffset? End { get; init; }
}
