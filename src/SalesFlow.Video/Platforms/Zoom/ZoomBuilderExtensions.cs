using SalesFlow.Video.Platforms.Zoom;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Zoom to SalesFlow.Video.</summary>
public static class ZoomBuilderExtensions
{
    /// <summary>Adds Zoom, configured by the sub-section <c>Zoom</c> and then by <paramref name="configure"/>.</summary>
    /// <remarks>May be called again to configure more.</remarks>
    public static SalesFlowVideoBuilder AddZoom(this SalesFlowVideoBuilder builder, Action<ZoomOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<ZoomOptions>();
        if (builder.Configuration is { } configuration)
            options.Bind(configuration.GetSection("Zoom"));
        if (configure is not null)
            options.Configure(configure);

        ZoomRegistration.AddTo(builder.Services);
        return builder;
    }
}
