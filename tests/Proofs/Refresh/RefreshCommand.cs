using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>Runs every scenario on a database of its own and says whether the promise held.</summary>
internal static class RefreshCommand
{
    public static async Task<int> RunAsync(Options options)
    {
        var settings = new RefreshSettings(
            TimeSpan.FromSeconds(options.Get("--seconds", 300)), options.Get("--processes", 3), options.Get("--integrations", 200));
        await using var postgres = new PostgresCluster();
        await postgres.InitializeAsync();

        var holds = true;
        foreach (var scenario in RefreshScenario.Find(options.Get("--scenario", "all")))
        {
            var database = await postgres.CreateDatabaseAsync();
            var report = await RefreshProof.RunAsync(scenario, settings, database);
            await postgres.DropDatabaseAsync(database);
            Console.WriteLine(report);
            foreach (var violation in report.FindViolations())
            {
                holds = false;
                Console.WriteLine($"  VIOLATED: {violation}");
            }
        }

        return holds ? 0 : 1;
    }
}
