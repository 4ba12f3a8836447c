using SalesFlow.Video.Analysis.Measures;
using SalesFlow.Video.Analysis.Offline;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis;

/// <summary>Decides anew what an analysis says of the sides, once more is known of who was there. No model is asked for it.</summary>
internal static class SidesAnew
{
    /// <summary>Measures again, and leaves what the model made of the words.</summary>
    public static MeetingAnalysis Of(MeetingAnalysis analysis, TranscriptAnalysisRequest request)
    {
        if (analysis.Metrics is null)
            return analysis;

        var conversation = Conversation.Of(request);
        var metrics = MetricsReport.Of(conversation);
        return analysis with { Metrics = metrics, Sentiment = SentimentOf(analysis, conversation, metrics) };
    }

    private static MeetingSentiment? SentimentOf(MeetingAnalysis analysis, Conversation conversation, ConversationMetrics metrics) => analysis switch
    {
        { Sentiment: null } => null,
        { AnalyzerName: OfflineTranscriptAnalyzer.Name } => SentimentScorer.Score(conversation),

        // A model was asked when the sides were others, or not known: what it said of them is not believed any longer.
        { Sentiment: { } told } => metrics.SideReason is null ? told : told with { Sides = new BySide<double?>(null, null) },
    };
}
