using SalesFlow.Video.Proofs.Webhooks;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Runs the proof on one kind of database and says whether the promise held.</summary>
internal static class KillCommand
{
    private const int Shown = 20;

    public static async Task<int> RunAsync(Options options)
    {
        var settings = new KillSettings(options.Get("--kills", 50), MeetingsPerLife: 40, TimeSpan.FromMinutes(5))
        {
            IsHasty = options.Get("--hasty", "no") == "yes",
        };
        var report = options.Get("--database") switch
        {
            "sqlite" => await ProveOnSqliteAsync(settings),
            "postgres" => await ProveOnPostgresAsync(settings),
            var other => throw new ArgumentException($"There is no database '{other}'; there are sqlite and postgres."),
        };

        Console.WriteLine(report);
        var violations = report.FindViolations();
        foreach (var violation in violations.Take(Shown))
            Console.WriteLine($"  VIOLATED: {violation}");
        return violations.Count == 0 ? 0 : 1;
    }

    private static async Task<KillReport> ProveOnSqliteAsync(KillSettings settings)
    {
        var folder = Directory.CreateTempSubdirectory("salesflow-kill-database-");
        try
        {
            return await KillProof.RunAsync(settings, ProofDatabase.SqliteIn(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<KillReport> ProveOnPostgresAsync(KillSettings settings)
    {
        await using var postgres = PostgresCluster.WithDurableCommits();
        await postgres.InitializeAsync();
        return await KillProof.RunAsync(settings, new ProofDatabase(await postgres.CreateDatabaseAsync()));
    }
}
