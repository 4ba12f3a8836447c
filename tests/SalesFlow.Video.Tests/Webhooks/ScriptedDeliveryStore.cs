using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>The store of the core, which waits and fails as a test wants it to.</summary>
internal sealed class ScriptedDeliveryStore(IDeliveryStore inner) : IDeliveryStore
{
    /// <summary>Runs before deliveries are appended; what it throws is what the append throws.</summary>
    public Func<IReadOnlyList<Delivery>, CancellationToken, Task> BeforeAppend { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>Runs before deliveries are dispatched.</summary>
    public Action BeforeDispatch { get; set; } = static () => { };

    /// <summary>How many deliveries each call brought, failed ones included.</summary>
    public ConcurrentQueue<int> Batches { get; } = new();

    /// <summary>Puts itself in front of the store that is registered.</summary>
    public static void Register(IServiceCollection services)
    {
        var registered = services.Single(service => service.ServiceType == typeof(IDeliveryStore));
        services.Remove(registered);
        services.AddSingleton(provider => new ScriptedDeliveryStore(
            (IDeliveryStore)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!)));
        services.AddSingleton<IDeliveryStore>(provider => provider.GetRequiredService<ScriptedDeliveryStore>());
    }

    public async Task<IReadOnlyList<bool>> AppendAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        Batches.Enqueue(deliveries.Count);
        await BeforeAppend(deliveries, cancellationToken);
        return await inner.AppendAsync(deliveries, cancellationToken);
    }

    public Task<int> DispatchAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        BeforeDispatch();
        return inner.DispatchAsync(now, limit, cancellationToken);
    }

    public Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task MarkAsync(Guid id, DeliveryState state, string? note, CancellationToken cancellationToken) =>
        inner.MarkAsync(id, state, note, cancellationToken);

    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) => inner.ListAsync(query, cancellationToken);

    public Task<bool> RerunAsync(Guid id, CancellationToken cancellationToken) => inner.RerunAsync(id, cancellationToken);

    public Task<int> DeleteEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        inner.DeleteEndedAsync(before, limit, cancellationToken);

    public Task<IReadOnlyList<Delivery>> ListNotSealedWithAsync(string? keyId, Guid? after, int limit, CancellationToken cancellationToken) =>
        inner.ListNotSealedWithAsync(keyId, after, limit, cancellationToken);

    public Task ReplaceBodiesAsync(IReadOnlyList<(Delivery Delivery, string? WasSealedWith)> replacements, CancellationToken cancellationToken) =>
        inner.ReplaceBodiesAsync(replacements, cancellationToken);
}
