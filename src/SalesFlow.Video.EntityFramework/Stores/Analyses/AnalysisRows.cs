using SalesFlow.Video.Analysis;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Stores.Analyses;

/// <summary>Analyses with their action items as rows and back.</summary>
internal static class AnalysisRows
{
    public static AnalysisRow ToRow(StoredAnalysis analysis)
    {
        var row = new AnalysisRow
        {
            OccurrenceId = analysis.OccurrenceId.Value,
            TranscriptHash = "",
            AnalyzerName = "",
            AnalyzerVersion = "",
            People = "",
            Analysis = "",
        };
        Write(analysis, row);
        return row;
    }

    /// <summary>Writes all but key and version.</summary>
    public static void Write(StoredAnalysis analysis, AnalysisRow row)
    {
        row.ConversationId = analysis.ConversationId?.Value;
        row.Revision = analysis.Revision;
        row.MeetingId = analysis.MeetingId.Value;
        row.TranscriptHash = analysis.TranscriptHash;
        row.Language = analysis.Analysis.Language;
        row.AnalyzerName = analysis.Analysis.AnalyzerName;
        row.AnalyzerVersion = analysis.Analysis.AnalyzerVersion;
        row.CreatedAt = analysis.CreatedAt;
        row.People = StoredJson.Write(analysis.People);
        row.Analysis = StoredJson.Write(analysis.Analysis with { ActionItems = [] });

        var items = analysis.Analysis.ActionItems;
        row.Items.RemoveAll(stored => stored.Position >= items.Count);
        for (var position = 0; position < items.Count; position++)
            Write(items[position], position, row);
    }

    public static StoredAnalysis ToAnalysis(AnalysisRow row) => new()
    {
        OccurrenceId = new OccurrenceId(row.OccurrenceId),
        MeetingId = new MeetingId(row.MeetingId),
        ConversationId = row.ConversationId is { } conversationId ? new ConversationId(conversationId) : null,
        Revision = row.Revision,
        Analysis = StoredJson.Read<MeetingAnalysis>(row.Analysis) with
        {
            ActionItems = [.. row.Items.OrderBy(static item => item.Position).Select(ToItem)],
        },
        People = StoredJson.Read<List<MeetingPerson>>(row.People),
        TranscriptHash = row.TranscriptHash,
        CreatedAt = row.CreatedAt,
        Version = row.Version,
    };

    private static void Write(ActionItem item, int position, AnalysisRow analysis)
    {
        var row = analysis.Items.Find(stored => stored.Position == position);
        if (row is null)
            analysis.Items.Add(row = new AnalysisItemRow { Position = position, ItemId = "", Text = "", Source = "", State = "", Segments = "" });

        row.ItemId = item.Id;
        row.Text = item.Text;
        row.Assignee = item.Assignee;
        row.DueOn = item.DueOn;
        row.Source = Words<ActionItemSource>.Of(item.Source);
        row.State = Words<ActionItemState>.Of(item.State);
        row.Segments = StoredJson.Write(item.Segments);
        row.Evidence = StoredJson.Write(item.Evidence);
    }

    private static ActionItem ToItem(AnalysisItemRow row) => new()
    {
        Id = row.ItemId,
        Text = row.Text,
        Assignee = row.Assignee,
        DueOn = row.DueOn,
        Source = Words<ActionItemSource>.Read(row.Source),
        State = Words<ActionItemState>.Read(row.State),
        Segments = StoredJson.Read<List<int>>(row.Segments),
        Evidence = row.Evidence is null ? [] : StoredJson.Read<List<Evidence>>(row.Evidence),
    };
}
