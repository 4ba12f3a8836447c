namespace SalesFlow.Video.Meetings;

/// <summary>A pause in a conversation: a call ended and another one was begun.</summary>
/// <param name="AfterSegment">The index of the last segment before it.</param>
/// <param name="Start">When the call ended, on the transcript's clock.</param>
/// <param name="End">When the next one began.</param>
public sealed record TranscriptGap(int AfterSegment, TimeSpan Start, TimeSpan End)
{
    /// <summary>How long it is.</summary>
    public TimeSpan Length => End - Start;
}
