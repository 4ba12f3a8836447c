namespace SalesFlow.Video.Proofs.Subscriptions;

/// <summary>The command line of the proof; ends with 1 when the promise does not hold.</summary>
internal static class SubscriptionsCommand
{
    public static async Task<int> RunAsync(Options options)
    {
        var report = await SubscriptionsProof.RunAsync(options.Get("--days", 30), options.Get("--integrations", 50));
        Console.WriteLine(report);
        var violations = report.FindViolations();
        foreach (var violation in violations)
            Console.WriteLine($"  VIOLATED: {violation}");
        return violations.Count == 0 ? 0 : 1;
    }
}
