using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Tests.Deliveries;

/// <summary>Received deliveries are found without walking past those that ended.</summary>
public sealed class DispatchPlanTests(SqliteStores sqlite, PostgresStores postgres) : IClassFixture<SqliteStores>, IClassFixture<PostgresStores>
{
    private const string Index = "ix_webhook_deliveries_open";

    [Fact]
    public async Task On_SQLite_the_index_leads_to_them()
    {
        const string fill = """
            WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < 5000)
            INSERT INTO webhook_deliveries (id, platform, delivery_key, received_at, state, body)
            SELECT hex(randomblob(16)), 'zoom', 'key-' || n, '2027-01-01T00:00:00.0000000Z', 'processed', x'7b7d' FROM series;
            ANALYZE
            """;

        await using var connection = new SqliteConnection(sqlite.ConnectionString);
        var plan = await ExplainAsync(
            (builder, recorder) => builder.UseSqliteStores(
                sqlite.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)),
            connection, fill, "EXPLAIN QUERY PLAN");

        Assert.Contains($"USING INDEX {Index} (state=?)", plan.Replace("COVERING ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_PostgreSQL_the_index_leads_to_them()
    {
        const string fill = """
            INSERT INTO webhook_deliveries (id, platform, delivery_key, received_at, state, body)
            SELECT gen_random_uuid(), 'zoom', 'key-' || n, timestamptz '2027-01-01Z', 'processed', 'x' FROM generate_series(1, 5000) AS n;
            ANALYZE webhook_deliveries
            """;

        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        var plan = await ExplainAsync(
            (builder, recorder) => builder.UsePostgresStores(
                postgres.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)),
            connection, fill, "EXPLAIN");

        Assert.Contains($"using {Index}", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    private static async Task<string> ExplainAsync(
        Action<SalesFlowVideoBuilder, CommandRecorder> use, DbConnection connection, string fill, string explain)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await connection.OpenAsync(cancellationToken);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = fill;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        var recorder = new CommandRecorder();
        await using var services = ListingPlan.Build(builder => use(builder, recorder));
        Assert.Equal(0, await services.GetRequiredService<IDeliveryStore>().DispatchAsync(TimeProvider.System.GetUtcNow(), 10, cancellationToken));
        return await recorder.ExplainLastAsync(connection, explain, cancellationToken);
    }
}
