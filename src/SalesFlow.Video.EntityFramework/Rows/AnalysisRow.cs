namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_analyses</c>: the analysis of one conversation, but for its action items.</summary>
internal sealed class AnalysisRow
{
    /// <summary>The occurrence with which it was first made, or another of the meeting: each has one row at most.</summary>
    public Guid OccurrenceId { get; set; }

    /// <summary>Null in rows from before there were conversations.</summary>
    public Guid? ConversationId { get; set; }

    public int Revision { get; set; } = 1;

    public Guid MeetingId { get; set; }

    public required string TranscriptHash { get; set; }

    public string? Language { get; set; }

    public required string AnalyzerName { get; set; }

    public required string AnalyzerVersion { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public long Version { get; set; }

    public required string People { get; set; }

    public required string Analysis { get; set; }

    public List<AnalysisItemRow> Items { get; } = [];
}
