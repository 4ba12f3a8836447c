using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.TestKit.Engines;

/// <summary>A node whose engine runs.</summary>
internal sealed class EngineNode(ServiceProvider services) : IAsyncDisposable
{
    public IServiceProvider Services => services;

    public IJobEngine Engine { get; } = services.GetServices<IHostedService>().OfType<IJobEngine>().Single();

    public static async Task<EngineNode> StartAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        var node = new EngineNode(services);
        await node.Engine.StartAsync(cancellationToken);
        return node;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Engine.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
