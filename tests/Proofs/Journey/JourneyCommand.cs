using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Journey;

/// <summary>The command line of the journey; ends with 1 on any difference.</summary>
public static class JourneyCommand
{
    public static async Task<int> RunAsync(Options options)
    {
        var weather = Enum.Parse<Weather>(options.Get("--weather", "clear"), ignoreCase: true);
        var transcripts = Path.GetFullPath(options.Get("--transcripts"));
        return options.Get("--database", "sqlite") == "postgres"
            ? await RunOnPostgresAsync(transcripts, weather, options.Get("--speed", 60))
            : await RunAsync(new JourneySettings(transcripts, null, weather, options.Get("--speed", 60)));
    }

    private static async Task<int> RunOnPostgresAsync(string transcripts, Weather weather, int speed)
    {
        var postgres = new PostgresCluster();
        await postgres.InitializeAsync();
        await using (postgres)
            return await RunAsync(new JourneySettings(transcripts, await postgres.CreateDatabaseAsync(), weather, speed));
    }

    private static async Task<int> RunAsync(JourneySettings settings)
    {
        var report = await JourneyProof.RunAsync(settings);
        Console.WriteLine(report);
        return report.Holds ? 0 : 1;
    }
}
