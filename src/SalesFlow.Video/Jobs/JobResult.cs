namespace SalesFlow.Video.Jobs;

/// <summary>What came of one attempt at a job; one of the three nested cases.</summary>
internal abstract record JobResult
{
    private JobResult()
    {
    }

    public static JobResult Done { get; } = new Finished();

    /// <summary>Nothing is left to do.</summary>
    public sealed record Finished : JobResult;

    /// <summary>To be tried again.</summary>
    /// <param name="Error">Why, without payloads or secrets.</param>
    /// <param name="After">When at the earliest; null for the usual back-off.</param>
    /// <param name="Progress">What the next attempt must know.</param>
    public sealed record Again(string Error, TimeSpan? After = null, string? Progress = null) : JobResult;

    /// <summary>Given up.</summary>
    public sealed record Dead(string Error) : JobResult;
}
