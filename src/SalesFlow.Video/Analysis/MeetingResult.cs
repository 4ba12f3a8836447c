namespace SalesFlow.Video.Analysis;

/// <summary>What became of a meeting, as lists show it: it mirrors the meeting's conversation.</summary>
public sealed record MeetingResult
{
    /// <summary>The meeting.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>The occurrence under which its analysis is kept, else the first one; null before it was held.</summary>
    public OccurrenceId? OccurrenceId { get; init; }

    /// <summary>When the first occurrence really began; null before.</summary>
    public DateTimeOffset? ActualStart { get; init; }

    /// <summary>When the last occurrence really ended; null while one runs.</summary>
    public DateTimeOffset? ActualEnd { get; init; }

    /// <summary>True when a recording was fetched.</summary>
    public bool HasRecording { get; init; }

    /// <summary>True when a transcript was fetched.</summary>
    public bool HasTranscript { get; init; }

    /// <summary>How many people were there; null while that is unknown.</summary>
    public int? ParticipantsCount { get; init; }

    /// <summary>The summary; null before the analysis, and when too little was said.</summary>
    public string? Summary { get; init; }

    /// <summary>The key topics, the weightiest first; empty before the analysis.</summary>
    public IReadOnlyList<string> KeyTopics { get; init; } = [];

    /// <summary>The action items with what people decided; empty before the analysis.</summary>
    public IReadOnlyList<ActionItem> ActionItems { get; init; } = [];

    /// <summary>The tone; null before the analysis, and when it could not be told.</summary>
    public MeetingSentiment? Sentiment { get; init; }

    /// <summary>The version of this group of columns; 0 before it was ever written.</summary>
    public long Version { get; init; }

    /// <summary>Returns the meeting; never what was said.</summary>
    public override string ToString() => $"result of meeting {MeetingId}";
}
