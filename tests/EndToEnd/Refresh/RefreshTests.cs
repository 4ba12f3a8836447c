using SalesFlow.Video.Proofs.Refresh;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EndToEnd.Refresh;

/// <summary>Two processes on one PostgreSQL, ten seconds each; <c>eng/prove.sh refresh</c> is the long form.</summary>
public sealed class RefreshTests(PostgresCluster postgres)
{
    private static readonly RefreshSettings Settings = new(TimeSpan.FromSeconds(10), Processes: 2, Integrations: 30);

    [Fact]
    public Task Strict_rotation_loses_no_connection() => AssertHoldsAsync(RefreshScenario.Strict);

    [Fact]
    public Task With_a_grace_lost_replies_lose_no_connection() => AssertHoldsAsync(RefreshScenario.GraceWithLosses);

    [Fact]
    public Task Without_a_grace_exactly_the_lost_replies_end_connections() => AssertHoldsAsync(RefreshScenario.StrictWithLosses);

    private async Task AssertHoldsAsync(RefreshScenario scenario)
    {
        var database = await postgres.CreateDatabaseAsync();

        var report = await RefreshProof.RunAsync(scenario, Settings, database);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.Empty(report.FindViolations());
    }
}
