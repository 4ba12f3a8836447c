using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Tests;

/// <summary>
/// The first of a queue are found without reading those that wait behind them or have ended before, whatever the statistics say: they
/// are of another time, when nearly all waited, or nearly nothing did.
/// </summary>
public sealed class QueuePlanTests(SqliteStores sqlite, PostgresStores postgres) : IClassFixture<SqliteStores>, IClassFixture<PostgresStores>
{
    private const int Count = 20_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_SQLite_the_received_among_the_ended(bool areStatisticsFresh)
    {
        var plan = await ExplainOnSqliteAsync(
            $"""
            {Series}
            INSERT INTO webhook_deliveries (id, platform, delivery_key, received_at, state, body)
            SELECT printf('00000000-0000-7000-8000-%012d', n), 'zoom', 'key-' || n, '2027-01-01T00:00:00.0000000Z', 'received', x'7b7d' FROM series;
            ANALYZE;
            UPDATE webhook_deliveries SET state = 'processed' WHERE delivery_key <> 'key-{Count}';
            {(areStatisticsFresh ? "ANALYZE" : "")}
            """,
            DispatchAsync);

        Assert.Matches(@"SEARCH \w+ USING (COVERING )?INDEX ix_webhook_deliveries_open \(state>\? AND state<\?\)", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_PostgreSQL_the_received_among_the_ended(bool areStatisticsFresh)
    {
        var plan = await ExplainOnPostgresAsync(
            $"""
            INSERT INTO webhook_deliveries (id, platform, delivery_key, received_at, state, body)
            SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'zoom', 'key-' || n, timestamptz '2027-01-01Z', 'received', 'x' FROM generate_series(1, {Count}) AS n;
            ANALYZE webhook_deliveries;
            UPDATE webhook_deliveries SET state = 'processed' WHERE delivery_key <> 'key-{Count}';
            {(areStatisticsFresh ? "ANALYZE webhook_deliveries" : "")}
            """,
            DispatchAsync);

        Assert.Matches(@"Index (Only )?Scan using ix_webhook_deliveries_open on webhook_deliveries ", plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_SQLite_the_due_among_the_waiting()
    {
        var plan = await ExplainOnSqliteAsync(
            $"""
            ANALYZE;
            {Series}
            INSERT INTO video_jobs (id, kind, subject, state, attempts, due_at, steps, is_woken, created_at)
            SELECT printf('00000000-0000-7000-8000-%012d', n), 'kind', 'subject', 'waiting', 0, '2026-01-01T00:00:00.0000000Z', '', 0, '2026-01-01T00:00:00.0000000Z'
            FROM series
            """,
            LeaseAsync);

        Assert.Matches(@"SEARCH j USING INDEX ix_video_jobs_due \(due_at<\?\)", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_PostgreSQL_the_due_among_the_waiting()
    {
        var plan = await ExplainOnPostgresAsync(
            $"""
            ANALYZE video_jobs;
            INSERT INTO video_jobs (id, kind, subject, state, attempts, due_at, steps, is_woken, created_at)
            SELECT gen_random_uuid(), 'kind', 'subject', 'waiting', 0, timestamptz '2026-01-01Z', '', false, timestamptz '2026-01-01Z'
            FROM generate_series(1, {Count})
            """,
            LeaseAsync);

        Assert.Matches(@"Index Scan using ix_video_jobs_due on video_jobs j ", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static string Series => $"WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {Count})";

    private static async Task DispatchAsync(IServiceProvider services, CancellationToken cancellationToken) => Assert.Equal(
        1, await services.GetRequiredService<IDeliveryStore>().DispatchAsync(TimeProvider.System.GetUtcNow(), 10, cancellationToken));

    private static async Task LeaseAsync(IServiceProvider services, CancellationToken cancellationToken) => Assert.Single(
        await services.GetRequiredService<IJobStore>().LeaseDueAsync(
            "node", TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(30), 1, cancellationToken));

    private async Task<string> ExplainOnSqliteAsync(string fill, Func<IServiceProvider, CancellationToken, Task> act)
    {
        var recorder = new PlanRecorder("EXPLAIN QUERY PLAN");
        await using var connection = new SqliteConnection(sqlite.ConnectionString);
        await using var services = ListingPlan.Build(builder => builder.UseSqliteStores(
            sqlite.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)));
        return await ExplainAsync(connection, fill, services, act, recorder);
    }

    private async Task<string> ExplainOnPostgresAsync(string fill, Func<IServiceProvider, CancellationToken, Task> act)
    {
        var recorder = new PlanRecorder("EXPLAIN");
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await using var services = ListingPlan.Build(builder => builder.UsePostgresStores(
            postgres.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)));
        return await ExplainAsync(connection, fill, services, act, recorder);
    }

    private static async Task<string> ExplainAsync(
        DbConnection connection,
        string fill,
        IServiceProvider services,
        Func<IServiceProvider, CancellationToken, Task> act,
        PlanRecorder recorder)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await connection.OpenAsync(cancellationToken);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"DELETE FROM video_jobs; DELETE FROM webhook_deliveries; {fill}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await act(services, cancellationToken);
        return recorder.Last;
    }
}
