using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>An analyzer that counts what it is paid for.</summary>
internal sealed class CountingAnalyzer : ITranscriptAnalyzer
{
    private int _calls;

    public int Calls => _calls;

    public TranscriptAnalysisRequest? LastRequest { get; private set; }

    public Func<TranscriptAnalysisException?>? Fault { get; set; }

    public Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        LastRequest = request;
        if (Fault?.Invoke() is { } fault)
            throw fault;

        return Task.FromResult(new MeetingAnalysis
        {
            SummarySentences = [new CitedText { Text = "They agreed on a price.", Segments = [0] }],
            Topics = [new CitedText { Text = "price", Segments = [0] }],
            ActionItems =
            [
                new ActionItem { Id = "item-1", Text = "Send the offer", Source = ActionItemSource.Model, Segments = [1] },
            ],
            AnalyzerName = "counting",
            AnalyzerVersion = "1",
        });
    }
}
