using SalesFlow.Video.Analysis.Measures;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Offline;

/// <summary>
/// Analyzes English and German conversations by rules and word lists. No model, no network; the same words give the same analysis.
/// </summary>
internal sealed class OfflineTranscriptAnalyzer : ITranscriptAnalyzer
{
    public const string Name = "offline";
    public const string Version = "1";

    public Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<MeetingAnalysis>(cancellationToken)
            : Task.FromResult(Analyze(Conversation.Of(request)));
    }

    private static MeetingAnalysis Analyze(Conversation conversation)
    {
        if (InsufficientContent.IsIn(conversation))
            return InsufficientContent.Analysis(Name, Version, conversation.Language);

        return new MeetingAnalysis
        {
            SummarySentences = SummaryExtractor.Extract(conversation, ContentWords.Of(conversation)),
            Topics = TopicExtractor.Extract(conversation),
            ActionItems = ActionItemFinder.Find(conversation),
            Sentiment = SentimentScorer.Score(conversation),
            Metrics = MetricsReport.Of(conversation),
            Language = conversation.Language,
            AnalyzerName = Name,
            AnalyzerVersion = Version,
        };
    }
}
