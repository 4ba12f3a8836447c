using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Analysis.Chat;
using SalesFlow.Video.Analysis.Offline;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses who analyzes transcripts. Without a choice it is the offline analyzer, which needs nothing.</summary>
public static class AnalysisBuilderExtensions
{
    /// <summary>Analyzes English and German by rules and word lists: no model, no account, no network. This is the default.</summary>
    public static SalesFlowVideoBuilder UseOfflineAnalyzer(this SalesFlowVideoBuilder builder) => builder.UseAnalyzer<OfflineTranscriptAnalyzer>();

    /// <summary>
    /// Lets a model of OpenAI, or of any host that speaks its protocol, do it; bound to the sub-section <c>OpenAI</c> and then to <paramref
    /// name="configure"/>.
    /// </summary>
    /// <remarks>
    /// When the application registers an <c>IChatClient</c>, that one is asked, whatever model it is of. Transcripts leave the
    /// application with this: say so to the people who are recorded. Metrics are still measured here.
    /// </remarks>
    public static SalesFlowVideoBuilder UseOpenAIAnalyzer(this SalesFlowVideoBuilder builder, Action<OpenAIOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<OpenAIOptions>();
        if (builder.Configuration is { } configuration)
            options.Bind(configuration.GetSection("OpenAI"));
        if (configure is not null)
            options.Configure(configure);

        ChatRegistration.AddTo(builder.Services);
        return builder.UseAnalyzer<ChatTranscriptAnalyzer>();
    }

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
