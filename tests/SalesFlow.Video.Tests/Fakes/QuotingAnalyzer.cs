using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>An analyzer that cites everything in its summary, and takes each offer for something to be done, as the built-in ones name it.</summary>
internal sealed class QuotingAnalyzer : ITranscriptAnalyzer
{
    public Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken) => Task.FromResult(new MeetingAnalysis
    {
        SummarySentences = [new CitedText { Text = "All of it.", Segments = [.. request.Transcript.Segments.Select(static said => said.Index)] }],
        Topics = [],
        ActionItems =
        [
            .. request.Transcript.Segments.Where(static said => said.Text.Contains("offer", StringComparison.Ordinal)).Select(static said => new ActionItem
            {
                Id = ActionItem.IdOf(said.Text, [said.Index]),
                Text = said.Text,
                Source = ActionItemSource.Model,
                Segments = [said.Index],
            }),
        ],
        AnalyzerName = "quoting",
        AnalyzerVersion = "1",
    });
}
