using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class SqliteListingPlanTests(SqliteStores stores) : IClassFixture<SqliteStores>
{
    private const string Fill = $"""
        WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < 20000)
        INSERT INTO video_meetings ({ListingPlan.Columns})
        SELECT hex(randomblob(16)), 'owner-' || (n % 20), hex(randomblob(16)), 'zoom', 'Demo', 'DEMO',
            strftime('%Y-%m-%dT%H:%M:%S.0000000Z', '2027-01-01', '+' || n || ' hours'),
            strftime('%Y-%m-%dT%H:%M:%S.0000000Z', '2027-01-01', '+' || (n + 1) || ' hours'),
            60, 'UTC', '[]', 0, 'scheduled', 'confirmed', '2027-01-01T00:00:00.0000000Z', '2027-01-01T00:00:00.0000000Z', 1, 0, 0, 0
        FROM series WHERE NOT EXISTS (SELECT 1 FROM video_meetings)
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
        await using var services = ListingPlan.Build(builder => builder.UseSqliteStores(
            stores.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)));
        await using var connection = new SqliteConnection(stores.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await FillAsync(connection);

        var plan = await ListingPlan.ExplainAsync(services, recorder, connection, "EXPLAIN QUERY PLAN", upcoming, isFirstPage);

        var bound = isFirstPage ? "" : upcoming == true ? " AND scheduled_start>?" : " AND scheduled_start<?";
        Assert.Matches($@"^SEARCH \w+ USING INDEX ix_video_meetings_listing \(user_id=\?{bound.Replace("?", @"\?", StringComparison.Ordinal)}\)$", plan);
    }

    private static async Task FillAsync(SqliteConnection connection)
    {
        await using var fill = connection.CreateCommand();
        fill.CommandText = $"{Fill}; ANALYZE";
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
