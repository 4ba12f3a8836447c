using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.Testing.State;

/// <summary>Registers what a reset has to reach.</summary>
internal static class StateRegistration
{
    internal static IServiceCollection AddState<T>(this IServiceCollection services)
        where T : class, IResettable =>
        services.AddSingleton<T>().AddResettable<T>();

    internal static IServiceCollection AddState<T>(this IServiceCollection services, Func<IServiceProvider, T> make)
        where T : class, IResettable =>
        services.AddSingleton(make).AddResettable<T>();

    private static IServiceCollection AddResettable<T>(this IServiceCollection services)
        where T : class, IResettable =>
        services.AddSingleton<IResettable>(provider => provider.GetRequiredService<T>());
}
