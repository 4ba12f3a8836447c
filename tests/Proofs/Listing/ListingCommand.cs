using System.Globalization;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Listing;

/// <summary>Runs the proof on one kind of database and says whether the promise held.</summary>
internal static class ListingCommand
{
    private const int Few = 1000;

    // The proof asks more often than a person may.
    private static readonly Dictionary<string, string> Unlimited = new()
    {
        ["RequestLimits__OwnerRequestsPerMinute"] = "1000000",
        ["RequestLimits__AddressRequestsPerMinute"] = "1000000",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    public static async Task<int> RunAsync(Options options)
    {
        var (count, samples) = (options.Get("--count", 1_000_000), options.Get("--samples", 50));
        var report = options.Get("--database") switch
        {
            // A folder of its own for each app, which is where it keeps its file.
            "sqlite" => await ProveAsync("SQLite", Given("--few"), Given("--many"), count, samples),
            "postgres" when Given("--few") is { } few => await ProveAsync("PostgreSQL", few, Given("--many"), count, samples),
            "postgres" => await ProveOnPostgresAsync(count, samples),
            var other => throw new ArgumentException($"There is no database '{other}'; there are sqlite and postgres."),
        };

        Console.WriteLine(report);
        var violations = report.FindViolations();
        foreach (var violation in violations)
            Console.WriteLine($"  VIOLATED: {violation}");
        return violations.Count == 0 ? 0 : 1;

        string? Given(string name) => options.Get(name, "") is { Length: > 0 } connectionString ? connectionString : null;
    }

    private static async Task<ListingReport> ProveOnPostgresAsync(int count, int samples)
    {
        await using var postgres = PostgresCluster.WithDurableCommits();
        await postgres.InitializeAsync();
        return await ProveAsync("PostgreSQL", await postgres.CreateDatabaseAsync(), await postgres.CreateDatabaseAsync(), count, samples);
    }

    /// <summary>Proves it on two databases, which are seeded unless they are.</summary>
    private static async Task<ListingReport> ProveAsync(string database, string? fewDatabase, string? manyDatabase, int count, int samples)
    {
        var cancellationToken = CancellationToken.None;
        await using var few = await AppProcess.StartAsync(fewDatabase, cancellationToken, Unlimited);
        await using var many = await AppProcess.StartAsync(manyDatabase, cancellationToken, Unlimited);
        await SeedAsync(few, Few, cancellationToken);
        await SeedAsync(many, count, cancellationToken);
        return new ListingReport(database, Few, count, samples, await new ListingProof(few, many, samples).RunAsync(cancellationToken));
    }

    private static async Task SeedAsync(AppProcess app, int count, CancellationToken cancellationToken)
    {
        var page = await app.GetAsync("/api/video-meetings/meetings?limit=1", cancellationToken);
        if (page["items"]!.AsArray().Count > 0)
            return;

        var (exitCode, output) = await app.RunCommandAsync(
            ["seed-meetings", count.ToString(CultureInfo.InvariantCulture)], "", cancellationToken);
        if (exitCode != 0)
            throw new InvalidOperationException($"The meetings could not be seeded:\n{output}");
        await Console.Error.WriteLineAsync(output.Trim());
    }
}
