using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.TestKit.Stores;

/// <summary>One way to keep rows, for the contract suites.</summary>
public interface IStoreHost
{
    /// <summary>How exactly an instant is kept.</summary>
    TimeSpan Precision { get; }

    /// <summary>Builds an application over empty stores.</summary>
    Task<ServiceProvider> StartAsync(TimeProvider timeProvider);
}
