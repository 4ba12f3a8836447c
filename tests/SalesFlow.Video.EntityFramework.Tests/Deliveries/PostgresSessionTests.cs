using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Tests.Deliveries;

/// <summary>Between two appends a session of PostgreSQL stays open with the plan of the insert, and either may be lost meanwhile.</summary>
public sealed class PostgresSessionTests(PostgresStores stores) : IClassFixture<PostgresStores>
{
    private readonly OpenedConnections _opened = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliveries_are_stored_through_one_session()
    {
        await using var services = await StartAsync();
        var store = services.GetRequiredService<IDeliveryStore>();

        await store.AppendAsync([NewDelivery("first")], Cancellation);
        var before = _opened.Connections.Count;
        await store.AppendAsync([NewDelivery("second"), NewDelivery("third")], Cancellation);

        Assert.Equal(before, _opened.Connections.Count);
    }

    [Fact]
    public async Task Deliveries_are_stored_also_when_the_session_has_lost_the_plan()
    {
        await using var services = await StartAsync();
        var store = services.GetRequiredService<IDeliveryStore>();
        await store.AppendAsync([NewDelivery("before")], Cancellation);
        await ForgetPlansAsync();

        var stored = await store.AppendAsync([NewDelivery("lost"), NewDelivery("before")], Cancellation);
        var storedAfterwards = await store.AppendAsync([NewDelivery("after")], Cancellation);

        Assert.Equal([true, false], stored);
        Assert.Equal([true], storedAfterwards);
    }

    [Fact]
    public async Task Deliveries_are_stored_also_when_the_server_has_ended_all_sessions()
    {
        await using var services = await StartAsync();
        var store = services.GetRequiredService<IDeliveryStore>();
        await store.AppendAsync([NewDelivery("before")], Cancellation);
        await EndSessionsAsync();

        var stored = await store.AppendAsync([NewDelivery("before"), NewDelivery("after")], Cancellation);

        Assert.Equal([false, true], stored);
    }

    private async Task<ServiceProvider> StartAsync()
    {
        await using (await stores.StartAsync(TimeProvider.System))
        {
        }

        return ListingPlan.Build(builder => builder.UsePostgresStores(
            stores.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(_opened)));
    }

    /// <summary>Makes the open session forget its plans, as another session would never have had them.</summary>
    private async Task ForgetPlansAsync()
    {
        foreach (var connection in _opened.Connections.Distinct().Where(static connection => connection.State == ConnectionState.Open))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "DEALLOCATE ALL";
            await command.ExecuteNonQueryAsync(Cancellation);
        }
    }

    private async Task EndSessionsAsync()
    {
        await using var connection = new NpgsqlConnection(stores.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static Delivery NewDelivery(string key) => new()
    {
        Id = Guid.NewGuid(),
        Platform = MeetingPlatform.Zoom,
        Key = key,
        Body = "{}"u8.ToArray(),
        ReceivedAt = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero),
    };

    private sealed class OpenedConnections : DbConnectionInterceptor
    {
        public ConcurrentQueue<DbConnection> Connections { get; } = new();

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Connections.Enqueue(connection);
            return Task.CompletedTask;
        }
    }
}
