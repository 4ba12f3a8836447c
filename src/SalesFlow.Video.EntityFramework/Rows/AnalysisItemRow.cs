namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_analysis_items</c>: an action item with what people decided; it changes under the version of its analysis.</summary>
internal sealed class AnalysisItemRow
{
    public Guid OccurrenceId { get; set; }

    /// <summary>The place in the analysis. Not the item's id is the key: an analyzer that gives one twice must not make an analysis unstorable.</summary>
    public int Position { get; set; }

    public required string ItemId { get; set; }

    public required string Text { get; set; }

    public string? Assignee { get; set; }

    public DateOnly? DueOn { get; set; }

    public required string Source { get; set; }

    public required string State { get; set; }

    public required string Segments { get; set; }

    /// <summary>Null in rows from before there were conversations.</summary>
    public string? Evidence { get; set; }
}
