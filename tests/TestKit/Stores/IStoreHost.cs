using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.TestKit.Stores;

/// <summary>One way to keep rows, for the contract suites.</summary>
public interface IStoreHost
{
    /// <summary>How exactly an instant is kept.</summary>
    TimeSpan Precision { get; }

    /// <summary>Builds an application over empty stores.</summary>
    Task<ServiceProvider> StartAsync(TimeProvider timeProvider);

    /// <summary>Builds an application over the stores as they are; over empty ones where they live in the application itself.</summary>
    ServiceProvider Build(TimeProvider timeProvider, Action<SalesFlowVideoBuilder>? configure = null);
}
