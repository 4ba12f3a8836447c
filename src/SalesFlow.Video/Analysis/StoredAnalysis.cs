namespace SalesFlow.Video.Analysis;

/// <summary>An analysis as it is kept.</summary>
public sealed record StoredAnalysis
{
    /// <summary>The occurrence with which it was first made. It may hold more since.</summary>
    public required OccurrenceId OccurrenceId { get; init; }

    /// <summary>The meeting.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>The conversation that was analyzed; null in what was kept before there were conversations.</summary>
    public ConversationId? ConversationId { get; init; }

    /// <summary>Which analysis of this conversation it is, counted from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The analysis, with what people decided about its action items.</summary>
    public required MeetingAnalysis Analysis { get; init; }

    /// <summary>The people who spoke or attended, with their sides.</summary>
    public IReadOnlyList<MeetingPerson> People { get; init; } = [];

    /// <summary>The hash of the transcript that was analyzed: the same transcript is not paid for twice.</summary>
    public required string TranscriptHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The version of this row; 0 before it is stored.</summary>
    public long Version { get; init; }

    /// <summary>True when it was made of this occurrence alone: of another call on the link, or before there were conversations.</summary>
    internal bool IsOfOneOccurrence => ConversationId is null || ConversationId == Video.ConversationId.Of(OccurrenceId);

    /// <summary>Returns the meeting and the analyzer; never what was said.</summary>
    public override string ToString() => $"{Analysis} of meeting {MeetingId}";
}
