using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>An analyzer that counts what it is paid for.</summary>
internal sealed class CountingAnalyzer : ITranscriptAnalyzer
{
    private int _calls;

    public int Calls => _calls;

    public string Summary { get; set; } = "They agreed on a price.";

    /// <summary>What every call waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public TranscriptAnalysisRequest? LastRequest { get; private set; }

    /// <summary>Ends with the next call; a new one waits for a later call.</summary>
    public TaskCompletionSource Called { get; set; } = new();

    public Func<TranscriptAnalysisException?>? Fault { get; set; }

    public async Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        LastRequest = request;
        Called.TrySetResult();
        await Gate.WaitAsync(cancellationToken);
        if (Fault?.Invoke() is { } fault)
            throw fault;

        return new MeetingAnalysis
        {
            SummarySentences = [new CitedText { Text = Summary, Segments = [0] }],
            Topics = [new CitedText { Text = "price", Segments = [0] }],
            ActionItems =
            [
                new ActionItem { Id = "item-1", Text = "Send the offer", Source = ActionItemSource.Model, Segments = [1] },
            ],
            AnalyzerName = "counting",
            AnalyzerVersion = "1",
        };
    }
}
