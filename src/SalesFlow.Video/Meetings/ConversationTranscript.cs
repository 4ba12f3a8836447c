namespace SalesFlow.Video.Meetings;

/// <summary>What was said in all occurrences of a conversation, on one clock that begins with the first.</summary>
public sealed record ConversationTranscript
{
    /// <summary>The conversation.</summary>
    public required ConversationId ConversationId { get; init; }

    /// <summary>The meeting.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>The segments of all parts, one part after the other, counted from 0, with the pauses between the parts.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>What each occurrence that has a transcript gave to it, at least one.</summary>
    public required IReadOnlyList<TranscriptPart> Parts { get; init; }

    /// <summary>A hash by which a changed transcript is noticed, and one to which a part was added; that of the only part where there is one.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When the latest part was kept.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Why the last analysis failed, without a word of the transcript; null when none did.</summary>
    public string? ProcessingError { get; init; }

    /// <summary>Returns the index in the conversation of an occurrence's own segment; null when it is not part of it.</summary>
    public int? FindIndex(OccurrenceId occurrenceId, int segment) =>
        Parts.FirstOrDefault(part => part.OccurrenceId == occurrenceId) is { } found && segment >= 0 && segment < found.Count
            ? found.FirstSegment + segment
            : null;

    /// <summary>Returns the part that a segment of the conversation belongs to; null when there is no such segment.</summary>
    public TranscriptPart? FindPart(int index) => Parts.FirstOrDefault(part => part.Holds(index));

    /// <summary>Returns what was said as if nobody had left: the time between the occurrences is nobody's silence.</summary>
    public Transcript WithoutGaps() => Transcript.Gaps.Count == 0 ? Transcript : Transcript with
    {
        Segments = [.. Transcript.Segments.Select(segment => Shift(
            segment, segment.Index, -Sum(Transcript.Gaps.Where(gap => gap.AfterSegment < segment.Index).Select(static gap => gap.Length))))],
        Gaps = [],
    };

    /// <summary>Joins the transcripts of a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="transcripts">The transcripts of its occurrences, in any order; some may be missing.</param>
    /// <returns>The whole; null when none of the occurrences has a transcript.</returns>
    public static ConversationTranscript? Of(MeetingConversation conversation, IEnumerable<StoredTranscript> transcripts)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(transcripts);
        return TranscriptJoin.Join(conversation, transcripts.ToDictionary(static transcript => transcript.OccurrenceId));
    }

    /// <summary>Returns the conversation and the number of segments; never what was said.</summary>
    public override string ToString() => $"{Transcript} of conversation {ConversationId}";

    internal static Segment Shift(Segment segment, int index, TimeSpan by) =>
        segment with { Index = index, Start = segment.Start + by, End = segment.End + by };

    private static TimeSpan Sum(IEnumerable<TimeSpan> lengths) => lengths.Aggregate(TimeSpan.Zero, static (sum, length) => sum + length);
}
