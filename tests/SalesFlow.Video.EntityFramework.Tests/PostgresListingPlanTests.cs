using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.EntityFramework.Tests.Databases;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class PostgresListingPlanTests(PostgresStores stores) : IClassFixture<PostgresStores>
{
    private const string Fill = $"""
        INSERT INTO video_meetings ({ListingPlan.Columns})
        SELECT gen_random_uuid(), 'owner-' || (n % 20), gen_random_uuid(), 'zoom', 'Demo', 'DEMO',
            timestamptz '2027-01-01Z' + n * interval '1 hour', timestamptz '2027-01-01Z' + (n + 1) * interval '1 hour',
            60, 'UTC', '[]', false, 'scheduled', 'confirmed', timestamptz '2027-01-01Z', timestamptz '2027-01-01Z', 1, false, false, 0
        FROM generate_series(1, 20000) AS n WHERE NOT EXISTS (SELECT 1 FROM video_meetings)
        """;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public async Task A_page_is_read_along_the_index_without_sorting(bool? upcoming, bool isFirstPage)
    {
        var recorder = new CommandRecorder();
        await using var services = ListingPlan.Build(builder => builder.UsePostgresStores(
            stores.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)));
        await using var connection = new NpgsqlConnection(stores.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await FillAsync(connection);

        var plan = await ListingPlan.ExplainAsync(services, recorder, connection, "EXPLAIN", upcoming, isFirstPage);

        Assert.Matches($"Index Scan{(upcoming == true ? "" : " Backward")} using ix_video_meetings_listing", plan);
        Assert.Matches(isFirstPage ? "Index Cond: .*user_id" : "Index Cond: .*user_id.*scheduled_start", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static async Task FillAsync(NpgsqlConnection connection)
    {
        await using var fill = new NpgsqlCommand($"{Fill}; ANALYZE video_meetings", connection);
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
