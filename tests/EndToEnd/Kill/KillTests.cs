using SalesFlow.Video.Proofs.Kill;
using SalesFlow.Video.Proofs.Webhooks;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EndToEnd.Kill;

/// <summary>Five kills on each database; <c>eng/prove.sh kill</c> is the long form.</summary>
public sealed class KillTests(PostgresCluster postgres)
{
    private static readonly KillSettings Settings = new(Kills: 5, MeetingsPerLife: 20, DrainLimit: TimeSpan.FromSeconds(60));

    [Fact]
    public Task On_SQLite_accepted_webhooks_survive_kills_and_take_effect_once() => OnSqliteAsync(AssertHoldsAsync);

    [Fact]
    public async Task On_PostgreSQL_accepted_webhooks_survive_kills_and_take_effect_once() =>
        await AssertHoldsAsync(new ProofDatabase(await postgres.CreateDatabaseAsync()));

    [Fact]
    public Task A_node_that_answers_before_it_stores_is_found_out() => OnSqliteAsync(async database =>
    {
        var settings = Settings with { Kills = 1, IsHasty = true, DrainLimit = TimeSpan.FromSeconds(10) };

        var report = await KillProof.RunAsync(settings, database, TestContext.Current.CancellationToken);

        Assert.Contains(report.FindViolations(), static violation => violation.EndsWith("was accepted and is lost", StringComparison.Ordinal));
    });

    private static async Task AssertHoldsAsync(ProofDatabase database)
    {
        var report = await KillProof.RunAsync(Settings, database, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.Empty(report.FindViolations());
    }

    private static async Task OnSqliteAsync(Func<ProofDatabase, Task> prove)
    {
        var folder = Directory.CreateTempSubdirectory("salesflow-kill-database-");
        try
        {
            await prove(ProofDatabase.SqliteIn(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
