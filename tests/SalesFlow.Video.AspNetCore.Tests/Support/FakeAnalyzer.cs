using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>An analyzer that finds what a test wants it to find, when it wants it to.</summary>
internal sealed class FakeAnalyzer : ITranscriptAnalyzer
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public Exception? Failure { get; set; }

    /// <summary>What every call waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public TaskCompletionSource Called { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static void Register(IServiceCollection services) => services
        .AddSingleton<FakeAnalyzer>()
        .Replace(ServiceDescriptor.Singleton<ITranscriptAnalyzer>(static provider => provider.GetRequiredService<FakeAnalyzer>()));

    public static FakeAnalyzer Of(VideoHost host) => host.Services.GetRequiredService<FakeAnalyzer>();

    public async Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        Called.TrySetResult();
        await Gate.WaitAsync(cancellationToken);
        return Failure is null ? Analyses.WithItems(Analyses.Item("first")) : throw Failure;
    }
}
