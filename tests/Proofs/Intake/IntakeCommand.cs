using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>Measures, and says whether the promise held.</summary>
internal static class IntakeCommand
{
    public static async Task<int> RunAsync(Options options)
    {
        var settings = new IntakeSettings(
            [.. options.Get("--modes", "floor,sqlite,sqlite-normal,postgres").Split(',').Select(IntakeMode.Find)],
            options.Get("--rounds", 5),
            TimeSpan.FromSeconds(options.Get("--seconds", 3)),
            TimeSpan.FromSeconds(options.Get("--warm-up", 8)));
        await using var postgres = PostgresCluster.WithDurableCommits();
        await postgres.InitializeAsync();
        var report = await IntakeProof.RunAsync(settings, postgres);

        Console.WriteLine(report);
        var violations = report.FindViolations();
        foreach (var violation in violations)
            Console.WriteLine($"  VIOLATED: {violation}");
        return violations.Count == 0 ? 0 : 1;
    }
}
