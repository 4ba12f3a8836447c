using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Analysis.Offline;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses who analyzes transcripts. Without a choice it is the offline analyzer, which needs nothing.</summary>
public static class AnalysisBuilderExtensions
{
    /// <summary>Analyzes English and German by rules and word lists: no model, no account, no network. This is the default.</summary>
    public static SalesFlowVideoBuilder UseOfflineAnalyzer(this SalesFlowVideoBuilder builder) => builder.UseAnalyzer<OfflineTranscriptAnalyzer>();

    /// <summary>Lets the application's own analyzer do it, as one instance for all meetings.</summary>
    /// <typeparam name="TAnalyzer">The analyzer, created from the services.</typeparam>
    public static SalesFlowVideoBuilder UseAnalyzer<TAnalyzer>(this SalesFlowVideoBuilder builder)
        where TAnalyzer : class, ITranscriptAnalyzer
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<ITranscriptAnalyzer, TAnalyzer>());
        return builder;
    }
}
