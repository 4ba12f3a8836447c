using SalesFlow.Video.Proofs.Journey;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EndToEnd.Journey;

/// <summary>The sample's own conversations from schedule to analysis, in bad weather; <c>eng/journey.sh</c> runs any folder in any weather.</summary>
public sealed class JourneyTests(PostgresCluster postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task On_sqlite_with_every_webhook_five_times_in_random_order() => AssertHoldsAsync(null, Weather.Storm);

    [Fact]
    public async Task On_postgres_with_every_webhook_lost() => await AssertHoldsAsync(await postgres.CreateDatabaseAsync(), Weather.Lost);

    private static async Task AssertHoldsAsync(string? connectionString, Weather weather)
    {
        var settings = new JourneySettings(Path.Combine(AppContext.BaseDirectory, "Conversations"), connectionString, weather, Speed: 60);

        var report = await JourneyProof.RunAsync(settings, Token);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.Equal(6, report.Lines.Count);
        Assert.All(report.Lines, static line => Assert.Empty(line.Differences));
    }
}
