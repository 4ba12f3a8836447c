using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Analysis.Offline;

namespace SalesFlow.Video.Analysis;

/// <summary>Registers what analysis needs: the offline analyzer, until the application chooses another one.</summary>
internal static class AnalysisRegistration
{
    public static void AddTo(IServiceCollection services) => services.TryAddSingleton<ITranscriptAnalyzer, OfflineTranscriptAnalyzer>();
}
