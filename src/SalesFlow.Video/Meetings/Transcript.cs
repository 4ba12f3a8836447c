namespace SalesFlow.Video.Meetings;

/// <summary>What was said.</summary>
public sealed record Transcript
{
    private const int LongestLanguage = 100;

    /// <summary>The language as a BCP 47 tag, such as <c>de</c>; null when unknown.</summary>
    public string? Language { get; init => field = ForeignText.Identifier(value, LongestLanguage); }

    /// <summary>The segments in their order.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>The pauses between the occurrences of a conversation, in their order; empty for a single occurrence.</summary>
    public IReadOnlyList<TranscriptGap> Gaps { get; init; } = [];

    /// <summary>Returns the number of segments; never what was said.</summary>
    public override string ToString() => $"transcript of {Segments.Count} segments";
}
