namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_transcripts</c>. The WebVTT is the truth; the text is for searching and for readers of the table.</summary>
internal sealed class TranscriptRow
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    public Guid OccurrenceId { get; set; }

    public string? Language { get; set; }

    public bool IsProcessed { get; set; }

    public string? ProcessingError { get; set; }

    public required string ContentHash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string TranscriptText { get; set; }

    public required string TranscriptVtt { get; set; }
}
