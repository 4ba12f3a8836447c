using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Tests.Analysis;

/// <summary>Analyzers as an application gets them.</summary>
internal static class Analyzers
{
    public static Task<MeetingAnalysis> AnalyzeOfflineAsync(TranscriptAnalysisRequest request) =>
        Offline().AnalyzeAsync(request, TestContext.Current.CancellationToken);

    public static ITranscriptAnalyzer Offline()
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(_ => { }).UseOfflineAnalyzer();
        return services.BuildServiceProvider().GetRequiredService<ITranscriptAnalyzer>();
    }
}
