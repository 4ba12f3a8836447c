namespace SalesFlow.Video.Proofs.Listing;

/// <summary>What a run ended with.</summary>
public sealed record ListingReport(string Database, int Few, int Many, int Samples, IReadOnlyList<ListingLine> Lines)
{
    /// <summary>Returns what contradicts the promise; empty when it holds.</summary>
    public IReadOnlyList<string> FindViolations() => [.. Lines.Select(static line => line.FindViolation()).OfType<string>()];

    public override string ToString() =>
        $"{Database}: median of {Samples}, first / last full page of {Few} meetings -> first / 10th / 1,000th page of {Many}\n{string.Join('\n', Lines)}";
}
