namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>What Zoom counts a call as, and how many the smallest plan allows an account of it (platform documentation, 2026).</summary>
/// <param name="Name">Zoom's word.</param>
/// <param name="PerSecond">The limit of a second.</param>
/// <param name="PerDay">The limit of a day.</param>
internal sealed record RateClass(string Name, int PerSecond, int PerDay)
{
    /// <summary>Reading one meeting.</summary>
    public static RateClass Light { get; } = new("light", 4, 6000);

    /// <summary>Reading a page of a list.</summary>
    public static RateClass Medium { get; } = new("medium", 2, 2000);
}
