using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace SalesFlow.Video.TestKit.Stores;

/// <summary>What the contract suites have in common: a fresh application per test, a clock that stands, two owners.</summary>
public abstract class StoreContract(IStoreHost host) : IAsyncLifetime
{
    /// <summary>How many milliseconds a test may take whose loops would go on forever with a broken store.</summary>
    protected const int Patience = 30_000;

    private ServiceProvider? _services;

    protected static OwnerId Seller { get; } = new("seller");

    protected static OwnerId OtherSeller { get; } = new("other-seller");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected TimeSpan Precision => host.Precision;

    public async ValueTask InitializeAsync() => _services = await host.StartAsync(Clock);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected TStore Get<TStore>()
        where TStore : notnull => _services!.GetRequiredService<TStore>();

    /// <summary>Runs an action many times at once and returns all results.</summary>
    protected static Task<T[]> AtOnceAsync<T>(int times, Func<int, Task<T>> action) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(index => Task.Run(() => action(index), Cancellation)));
}
