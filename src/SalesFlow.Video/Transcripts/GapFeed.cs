using System.Diagnostics.CodeAnalysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>Hands out the pauses of a transcript, in words, each after the segment that it follows.</summary>
internal sealed class GapFeed(Transcript transcript)
{
    private int _next;

    /// <summary>Takes the next pause that follows a segment; false when there is none, or none any more.</summary>
    public bool TryTakeAfter(Segment segment, [NotNullWhen(true)] out string? pause)
    {
        var gap = _next < transcript.Gaps.Count && transcript.Gaps[_next].AfterSegment <= segment.Index ? transcript.Gaps[_next++] : null;
        pause = gap is null ? null : PauseWords.Of(gap.Length, transcript.Language);
        return gap is not null;
    }
}
