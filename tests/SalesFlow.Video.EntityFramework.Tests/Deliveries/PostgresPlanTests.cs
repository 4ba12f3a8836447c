using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Tests.Deliveries;

/// <summary>PostgreSQL keeps the plan of the insert, unless a pooler loses it.</summary>
public sealed class PostgresPlanTests(PostgresStores stores) : IClassFixture<PostgresStores>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliveries_are_stored_also_when_the_session_has_lost_the_plan()
    {
        await using var services = await stores.StartAsync(TimeProvider.System);
        var store = services.GetRequiredService<IDeliveryStore>();
        await store.AppendAsync([NewDelivery("before")], Cancellation);
        await ForgetPlansAsync();

        var stored = await store.AppendAsync([NewDelivery("lost"), NewDelivery("before")], Cancellation);
        var storedAfterwards = await store.AppendAsync([NewDelivery("after")], Cancellation);

        Assert.Equal([true, false], stored);
        Assert.Equal([true], storedAfterwards);
    }

    /// <summary>Makes every pooled session forget its plans, as another session would never have had them.</summary>
    private async Task ForgetPlansAsync()
    {
        List<NpgsqlConnection> connections = [];
        for (var session = 0; session < 5; session++)
        {
            var connection = new NpgsqlConnection(stores.ConnectionString);
            connections.Add(connection);
            await connection.OpenAsync(Cancellation);
            await using var command = new NpgsqlCommand("DEALLOCATE ALL", connection);
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        foreach (var connection in connections)
            await connection.DisposeAsync();
    }

    private static Delivery NewDelivery(string key) => new()
    {
        Id = Guid.NewGuid(),
        Platform = MeetingPlatform.Zoom,
        Key = key,
        Body = "{}"u8.ToArray(),
        ReceivedAt = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero),
    };
}
