namespace SalesFlow.Video.Meetings;

/// <summary>One timed piece of a transcript, as short as the platform cut it.</summary>
public sealed record Segment
{
    /// <summary>Its place in the transcript, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>When it begins, from the start of the recording.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>When it ends, from the start of the recording.</summary>
    public required TimeSpan End { get; init; }

    /// <summary>The speaker's name as the platform wrote it; null when the platform does not tell who spoke.</summary>
    public string? Speaker { get; init => field = ForeignText.OneLine(value); }

    /// <summary>What was said, as plain text.</summary>
    public required string Text { get; init => field = ForeignText.Lines(value) ?? ""; }

    /// <summary>Returns place and time; never what was said, nor by whom.</summary>
    public override string ToString() => $"segment {Index} at {Start}";
}
