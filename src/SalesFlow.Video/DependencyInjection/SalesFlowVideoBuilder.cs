using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds platforms and replaces parts of SalesFlow.Video; made by <c>AddSalesFlowVideo()</c>.</summary>
public sealed class SalesFlowVideoBuilder
{
    internal SalesFlowVideoBuilder(IServiceCollection services, IConfiguration? configuration)
    {
        Services = services;
        Configuration = configuration;
    }

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The section <c>SalesFlowVideo</c>; null when options are set in code only.</summary>
    public IConfiguration? Configuration { get; }
}
