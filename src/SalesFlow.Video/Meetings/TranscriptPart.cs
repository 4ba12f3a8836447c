namespace SalesFlow.Video.Meetings;

/// <summary>What one occurrence gave to the transcript of a conversation.</summary>
/// <param name="OccurrenceId">The occurrence.</param>
/// <param name="Offset">By how much its own times are shifted.</param>
/// <param name="FirstSegment">The index that its first segment has in the conversation.</param>
/// <param name="Count">How many segments it has.</param>
/// <param name="ContentHash">The hash of its own transcript.</param>
public sealed record TranscriptPart(OccurrenceId OccurrenceId, TimeSpan Offset, int FirstSegment, int Count, string ContentHash)
{
    /// <summary>True when a segment of the conversation is one of these.</summary>
    public bool Holds(int index) => index >= FirstSegment && index < FirstSegment + Count;
}
