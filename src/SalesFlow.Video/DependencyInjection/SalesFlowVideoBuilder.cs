using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds platforms, stores and hosts to SalesFlow.Video. Each <c>Add</c> adds one more, each <c>Use</c> replaces the one.</summary>
public sealed class SalesFlowVideoBuilder
{
    internal SalesFlowVideoBuilder(IServiceCollection services, IConfiguration? configuration)
    {
        Services = services;
        Configuration = configuration;
    }

    /// <summary>The services that are built up.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The section <c>SalesFlowVideo</c>, of which each platform binds its own sub-section; null when options are set in code.</summary>
    public IConfiguration? Configuration { get; }
}
