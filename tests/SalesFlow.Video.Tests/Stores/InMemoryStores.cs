using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.Tests.Stores;

/// <summary>The stores that serve when no other is chosen.</summary>
public sealed class InMemoryStores : IStoreHost
{
    public TimeSpan Precision => TimeSpan.FromTicks(1);

    public Task<ServiceProvider> StartAsync(TimeProvider timeProvider) => Task.FromResult(
        new ServiceCollection().AddSingleton(timeProvider).AddSalesFlowVideo(_ => { }).Services.BuildServiceProvider());
}
