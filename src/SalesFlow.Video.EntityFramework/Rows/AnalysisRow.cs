namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_analyses</c>: the analysis of one run, but for its action items.</summary>
internal sealed class AnalysisRow
{
    public Guid OccurrenceId { get; set; }

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
