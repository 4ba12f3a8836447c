namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>The command line of the proof; ends with 1 when the promise does not hold.</summary>
internal static class AheadCommand
{
    public static async Task<int> RunAsync(Options options)
    {
        var report = await AheadProof.RunAsync(options.Get("--meetings", 10_000), options.Get("--users", 50));
        Console.WriteLine(report);
        var violations = report.FindViolations();
        foreach (var violation in violations)
            Console.WriteLine($"  VIOLATED: {violation}");
        return violations.Count == 0 ? 0 : 1;
    }
}
