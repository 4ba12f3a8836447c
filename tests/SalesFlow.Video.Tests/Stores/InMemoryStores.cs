using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.Tests.Stores;

/// <summary>The stores that serve when no other is chosen.</summary>
public sealed class InMemoryStores : IStoreHost
{
    public TimeSpan Precision => TimeSpan.FromTicks(1);

    public Task<ServiceProvider> StartAsync(TimeProvider timeProvider) => Task.FromResult(Build(timeProvider));

    public ServiceProvider Build(TimeProvider timeProvider, Action<SalesFlowVideoBuilder>? configure = null)
    {
        var builder = new ServiceCollection().AddLogging().AddSingleton(timeProvider).AddSalesFlowVideo(_ => { });
        configure?.Invoke(builder);
        return builder.Services.BuildServiceProvider();
    }
}
