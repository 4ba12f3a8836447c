using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>A merged run of one speaker.</summary>
public sealed record Turn
{
    /// <summary>The speaker's name as the platform wrote it; null when the platform does not tell who spoke.</summary>
    public string? Speaker { get; init; }

    /// <summary>When it begins.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>When its last segment ends.</summary>
    public required TimeSpan End { get; init; }

    /// <summary>What was said, on one line.</summary>
    public required string Text { get; init; }

    /// <summary>What it was merged from, in order; at least one.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Returns its times; never what was said, nor by whom.</summary>
    public override string ToString() => $"turn from {Start} to {End}";
}
