using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.EntityFramework.Tests.Databases;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class PostgresListingPlanTests(PostgresStores stores) : IClassFixture<PostgresStores>
{
    private const string Fill = $"""
        INSERT INTO video_meetings ({ListingPlan.Columns})
        SELECT gen_random_uuid(), 'owner-' || (n % 20), gen_random_uuid(), CASE WHEN n % 9 = 0 THEN 'teams' ELSE 'zoom' END, 'lead-' || (n % 40), CASE WHEN n = 7 THEN 'Kickoff' ELSE 'Demo' END, CASE WHEN n = 7 THEN 'KICKOFF' ELSE 'DEMO' END,
            timestamptz '2027-01-01Z' + n * interval '1 hour', timestamptz '2027-01-01Z' + (n + 1) * interval '1 hour',
            60, 'UTC', '[]', false, CASE WHEN n % 9 = 1 THEN 'cancelled' WHEN n % 9 = 2 THEN 'not_held' WHEN n % 9 = 3 AND n < 3000 THEN 'in_progress' ELSE 'scheduled' END, 'confirmed', timestamptz '2027-01-01Z', timestamptz '2027-01-01Z', 1, false, false, 0
        FROM generate_series(1, 40000) AS n WHERE NOT EXISTS (SELECT 1 FROM video_meetings)
        """;

    public static TheoryData<string, string> Lists => ListingPlan.Lists;

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_first_page_is_read_along_an_index_without_sorting(string list, string index)
    {
        var plan = await ExplainAsync(list, isFirstPage: true);

        Assert.Matches($"Index Scan{(ListingPlan.IsAscending(list) ? "" : " Backward")} using ix_video_meetings_{index}", plan);
        Assert.Matches("Index Cond: .*user_id", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_next_page_begins_within_the_index(string list, string index)
    {
        var plan = await ExplainAsync(list, isFirstPage: false);

        Assert.Matches($"Index Scan{(ListingPlan.IsAscending(list) ? "" : " Backward")} using ix_video_meetings_{index}", plan);
        Assert.Matches($"Index Cond: .*user_id.*{ListingPlan.KeyOf(list)}", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
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
        await using var services = ListingPlan.Build(builder => builder.UsePostgresStores(stores.ConnectionString));
        await using var connection = new NpgsqlConnection(stores.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await FillAsync(connection);

        var found = await ListingPlan.SearchAsync(services, "kickoff");

        Assert.Equal([0, 1, 0], found);
    }

    private async Task<string> ExplainAsync(string list, bool isFirstPage)
    {
        var recorder = new PlanRecorder("EXPLAIN");
        await using var services = ListingPlan.Build(builder => builder.UsePostgresStores(
            stores.ConnectionString, options => options.ConfigureContext = context => context.AddInterceptors(recorder)));
        await using var connection = new NpgsqlConnection(stores.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await FillAsync(connection);
        return await ListingPlan.ExplainAsync(services, recorder, list, isFirstPage);
    }

    private static async Task FillAsync(NpgsqlConnection connection)
    {
        await using var fill = new NpgsqlCommand($"{Fill}; ANALYZE video_meetings", connection);
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
