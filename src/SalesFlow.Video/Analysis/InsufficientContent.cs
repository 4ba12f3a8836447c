using SalesFlow.Video.Analysis.Measures;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis;

/// <summary>Tells a conversation that is too short to analyze, and what is then returned instead: nothing is made up.</summary>
internal static class InsufficientContent
{
    private const int LeastWords = 80;

    // A minute at 150 words: what counts when the transcript has no times.
    private const int LeastWordsWithoutTimes = 150;

    private static readonly TimeSpan LeastSpeech = TimeSpan.FromSeconds(60);

    public static bool IsIn(Conversation conversation)
    {
        var words = conversation.Utterances.Where(utterance => !utterance.IsBackchannel).Sum(utterance => utterance.WordCount);
        return conversation.Utterances.Any(utterance => utterance.IsTimed)
            ? Timeline.Of(conversation.Utterances).Covered < LeastSpeech || words < LeastWords
            : words < LeastWordsWithoutTimes;
    }

    public static MeetingAnalysis Analysis(string analyzer, string version, string? language) => new()
    {
        SummarySentences = [],
        Topics = [],
        ActionItems = [],
        MetricsReason = "Less than a minute was spoken, which is too little to analyze.",
        Language = language,
        HasInsufficientContent = true,
        AnalyzerName = analyzer,
        AnalyzerVersion = version,
    };
}
