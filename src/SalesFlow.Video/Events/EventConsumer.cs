using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SalesFlow.Video.Events;

/// <summary>A registered consumer: what it listens to and how to call it, without knowing its types.</summary>
/// <param name="Name">The stable name that jobs refer to.</param>
/// <param name="EventType">The event that it listens to.</param>
/// <param name="ConsumeAsync">Calls it within a scope.</param>
internal sealed record EventConsumer(string Name, Type EventType, Func<IServiceProvider, VideoEvent, CancellationToken, Task> ConsumeAsync)
{
    /// <summary>Adds a consumer of an event, once.</summary>
    public static void AddTo<TEvent, TConsumer>(IServiceCollection services)
        where TEvent : VideoEvent
        where TConsumer : class, IVideoEventConsumer<TEvent>
    {
        var name = $"{typeof(TConsumer).FullName}:{VideoEvents.NameOf(typeof(TEvent))}";
        if (services.Any(service => service.ServiceType == typeof(EventConsumer) && (service.ImplementationInstance as EventConsumer)?.Name == name))
            return;

        services.TryAddScoped<TConsumer>();
        services.AddSingleton(new EventConsumer(name, typeof(TEvent), static (provider, happened, cancellationToken) =>
            provider.GetRequiredService<TConsumer>().ConsumeAsync((TEvent)happened, cancellationToken)));
    }
}
