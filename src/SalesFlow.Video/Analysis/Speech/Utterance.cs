using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>What one speaker says without a pause, however the platform cut it into segments.</summary>
internal sealed class Utterance(Segment first, ConversationSide side)
{
    private readonly List<Segment> _segments = [first];

    public string? Speaker { get; } = first.Speaker;

    public ConversationSide Side { get; } = side;

    public TimeSpan Start { get; } = first.Start;

    public TimeSpan End { get; private set; } = first.End;

    public IReadOnlyList<Segment> Segments => _segments;

    public bool IsTimed => End > Start;

    public int WordCount { get; set; }

    public int BackchannelWordCount { get; set; }

    public int FillerCount { get; set; }

    /// <summary>True for an interjection that leaves the floor with the other speaker.</summary>
    public bool IsBackchannel { get; set; }

    /// <summary>Takes over a segment that touches or overlaps this one; false when there is a pause between, or no time to tell.</summary>
    public bool TryExtend(Segment next)
    {
        if (!IsTimed || next.End <= next.Start || next.Start > End)
            return false;

        _segments.Add(next);
        End = next.End > End ? next.End : End;
        return true;
    }
}
