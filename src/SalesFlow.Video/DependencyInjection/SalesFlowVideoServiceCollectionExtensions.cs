using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video;
using SalesFlow.Video.Integrations;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds SalesFlow.Video to an application.</summary>
public static class SalesFlowVideoServiceCollectionExtensions
{
    /// <summary>Adds the core with everything kept in memory; add platforms on the builder.</summary>
    public static SalesFlowVideoBuilder AddSalesFlowVideo(this IServiceCollection services, IConfiguration? section = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<SalesFlowVideoOptions>();
        if (section is not null)
            options.Bind(section);

        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NodeIdentity>();
        services.TryAddSingleton<PlatformDirectory>();
        services.TryAddSingleton<ITokenProtector, AesGcmTokenProtector>();
        services.TryAddSingleton<ITokenStore, InMemoryTokenStore>();
        services.TryAddSingleton<TokenVault>();
        services.TryAddSingleton<TokenRefresh>();
        services.TryAddSingleton(static provider => new AccessTokenSource(
            provider.GetRequiredService<ITokenStore>(),
            provider.GetRequiredService<TokenVault>(),
            provider.GetRequiredService<TokenRefresh>(),
            provider.GetRequiredService<TimeProvider>()));
        return new SalesFlowVideoBuilder(services, section);
    }
}
