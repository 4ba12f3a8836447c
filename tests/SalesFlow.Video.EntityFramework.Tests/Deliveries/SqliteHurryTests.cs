using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Tests.Deliveries;

/// <summary>On SQLite one writes at a time.</summary>
public sealed class SqliteHurryTests(SqliteStores stores) : IClassFixture<SqliteStores>
{
    private const int Others = 10;
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<string> _finished = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliveries_overtake_the_writes_that_wait()
    {
        await using var services = await stores.StartAsync(TimeProvider.System);
        var (states, deliveries) = (services.GetRequiredService<IOAuthStateStore>(), services.GetRequiredService<IDeliveryStore>());
        await using var other = new SqliteConnection(stores.ConnectionString);
        await other.OpenAsync(Cancellation);
        var lockedFile = other.BeginTransaction();

        var writes = Enumerable.Range(0, Others)
            .Select(number => BeginAsync("other", () => states.AddAsync(NewState($"{number}"), Now, Cancellation))).ToList();
        await WaitForQueueAsync(writes);
        var append = await BeginAsync("deliveries", () => deliveries.AppendAsync([NewDelivery()], Cancellation));
        await lockedFile.RollbackAsync(Cancellation);
        await lockedFile.DisposeAsync();
        await Task.WhenAll([append, .. await Task.WhenAll(writes)]);

        // Behind the one whose turn it was, and nobody else; one more may have been noted meanwhile.
        Assert.Contains("deliveries", _finished.Take(3));
    }

    /// <summary>Begins a write on another thread; the outer task has ended once the write waits for its turn.</summary>
    private Task<Task> BeginAsync(string name, Func<Task> write) => Task.Factory.StartNew(
        async () =>
        {
            await write();
            _finished.Enqueue(name);
        },
        Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits until all but one are in the queue: SQLite lets the thread of that one wait for the file.</summary>
    private static async Task WaitForQueueAsync(IEnumerable<Task> writes)
    {
        var beginning = writes.ToList();
        while (beginning.Count > 1)
            beginning.Remove(await Task.WhenAny(beginning));
    }

    private static OAuthState NewState(string id) => new()
    {
        Id = id,
        Owner = new OwnerId("seller"),
        Platform = MeetingPlatform.Zoom,
        CodeVerifier = "verifier",
        ExpiresAt = Now.AddMinutes(10),
    };

    private static Delivery NewDelivery() => new()
    {
        Id = Guid.NewGuid(),
        Platform = MeetingPlatform.Zoom,
        Key = "key",
        Body = "{}"u8.ToArray(),
        ReceivedAt = Now,
    };
}
