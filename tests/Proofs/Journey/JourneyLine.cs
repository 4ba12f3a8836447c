namespace SalesFlow.Video.Proofs.Journey;

/// <summary>What became of one meeting.</summary>
public sealed record JourneyLine
{
    public required string Meeting { get; init; }

    public int Segments { get; init; }

    /// <summary>Simulated seconds from the end of the meeting to its analysis.</summary>
    public double SecondsToAnalysis { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public int ActionItems { get; init; }

    public string Sentiment { get; init; } = "";

    /// <summary>Everything that is not as it must be; empty when all is well.</summary>
    public required IReadOnlyList<string> Differences { get; init; }
}
