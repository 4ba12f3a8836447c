namespace SalesFlow.Video.Meetings;

/// <summary>A transcript as it is kept.</summary>
public sealed record StoredTranscript
{
    /// <summary>The occurrence in which it was said.</summary>
    public required OccurrenceId OccurrenceId { get; init; }

    /// <summary>The meeting of that occurrence.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>What was said.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>The SHA-256 of its WebVTT form in lower-case hexadecimal digits, by which a changed transcript is noticed.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was first kept.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>True once it was analyzed.</summary>
    public bool IsProcessed { get; init; }

    /// <summary>Why the last analysis failed, without a word of the transcript; null when none did.</summary>
    public string? ProcessingError { get; init; }

    /// <summary>Returns the occurrence and the number of segments; never what was said.</summary>
    public override string ToString() => $"{Transcript} of occurrence {OccurrenceId}";
}
