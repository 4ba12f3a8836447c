using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class SqliteListingPlanTests(SqliteStores stores) : IClassFixture<SqliteStores>
{
    private const string Fill = $"""
        WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < 40000)
        INSERT INTO video_meetings ({ListingPlan.Columns})
        SELECT hex(randomblob(16)), 'owner-' || (n % 20), hex(randomblob(16)), CASE WHEN n % 9 = 0 THEN 'teams' ELSE 'zoom' END, 'lead-' || (n % 40), CASE WHEN n = 7 THEN 'Kickoff' ELSE 'Demo' END, CASE WHEN n = 7 THEN 'KICKOFF' ELSE 'DEMO' END,
            strftime('%Y-%m-%dT%H:%M:%S.0000000Z', '2027-01-01', '+' || n || ' hours'),
            strftime('%Y-%m-%dT%H:%M:%S.0000000Z', '2027-01-01', '+' || (n + 1) || ' hours'),
            60, 'UTC', '[]', 0, CASE WHEN n % 9 = 1 THEN 'cancelled' WHEN n % 9 = 2 THEN 'not_held' WHEN n % 9 = 3 AND n < 3000 THEN 'in_progress' ELSE 'scheduled' END, 'confirmed', '2027-01-01T00:00:00.0000000Z', '2027-01-01T00:00:00.0000000Z', 1, 0, 0, 0
        FROM series WHERE NOT EXISTS (SELECT 1 FROM video_meetings)
        """;

    public static TheoryData<string, string> Lists => ListingPlan.Lists;

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_first_page_is_read_along_an_index_without_sorting(string list, string index)
    {
        var plan = await ExplainAsync(list, isFirstPage: true);

        Assert.Matches($@"^SEARCH \w+ USING INDEX ix_video_meetings_{index} \(user_id=\?[^\n]*\)$", plan);
    }

    /// <summary>A range has one bound on the side where it is begun: of two, SQLite might begin at the farther one.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_next_page_begins_within_the_index(string list, string index)
    {
        var plan = await ExplainAsync(list, isFirstPage: false);

        var bound = $"{ListingPlan.KeyOf(list)}{(ListingPlan.IsAscending(list) ? '>' : '<')}";
        Assert.Matches($@"^SEARCH \w+ USING INDEX ix_video_meetings_{index} \(user_id=\? [^\n]*{bound}\?\)$", plan);
    }

    /// <summary>What began long ago is upcoming only while it lasts, which is rare: the planner may sort the few.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_lasts_is_found_by_an_index_of_its_own(bool isFirstPage) =>
        Assert.Contains("ix_video_meetings_lasting", await ExplainAsync("lasting upcoming", isFirstPage), StringComparison.Ordinal);

    [Fact]
    public async Task A_search_looks_through_so_many_meetings_at_a_time_and_goes_on_from_there()
    {
        await using var services = ListingPlan.Build(builder => builder.UseSqliteStores(stores.ConnectionString));
        await using var connection = new SqliteConnection(stores.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await FillAsync(connection);

        var found = await ListingPlan.SearchAsync(services, "kickoff");

        Assert.Equal([0, 1, 0], found);
    }

    private async Task<string> ExplainAsync(string list, bool isFirstPage)
    {
        var recorder = new PlanRecorder("EXPLAIN QUERY PLAN");
        await using var services = ListingPlan.Build(builder => builder.UseSqliteStores(
            stores.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)));
        await using var connection = new SqliteConnection(stores.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await FillAsync(connection);
        return await ListingPlan.ExplainAsync(services, recorder, list, isFirstPage);
    }

    private static async Task FillAsync(SqliteConnection connection)
    {
        await using var fill = connection.CreateCommand();
        fill.CommandText = $"{Fill}; ANALYZE";
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
