using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>Analyses as an analyzer could have made them.</summary>
internal static class Analyses
{
    public static ActionItem Item(string id) => new()
    {
        Id = id,
        Text = $"Send offer {id}",
        Assignee = "Seller",
        DueOn = new DateOnly(2027, 3, 9),
        Source = ActionItemSource.Offline,
        Segments = [1],
    };

    public static MeetingAnalysis WithItems(params IReadOnlyList<ActionItem> items) => new()
    {
        SummarySentences = [new() { Text = "The buyer wants an offer.", Segments = [0, 1] }, new() { Text = "It is due on Tuesday.", Segments = [1] }],
        Topics = [new() { Text = "offer", Segments = [1] }],
        ActionItems = items,
        Sentiment = new MeetingSentiment
        {
            Score = 0.4,
            Sides = new BySide<double?>(0.5, null),
            Thirds = [0.1, 0.2, 0.9],
            Reason = "Two friendly words.",
        },
        Language = "en",
        AnalyzerName = "offline",
        AnalyzerVersion = "1",
    };
}
