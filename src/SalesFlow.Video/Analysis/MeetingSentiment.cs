namespace SalesFlow.Video.Analysis;

/// <summary>The tone of a conversation. Experimental: words tell less about a mood than a listener does.</summary>
public sealed record MeetingSentiment
{
    /// <summary>A score of at least this is positive, and of at most its negative is negative: 0.2.</summary>
    public const double LabelThreshold = 0.2;

    /// <summary>The tone in one word; follows from the score.</summary>
    public SentimentLabel Label => Score switch
    {
        >= LabelThreshold => SentimentLabel.Positive,
        <= -LabelThreshold => SentimentLabel.Negative,
        _ => SentimentLabel.Neutral,
    };

    /// <summary>The tone from -1 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The tone of each side; null for a side that is not known or said too little.</summary>
    public required BySide<double?> Sides { get; init; }

    /// <summary>The tone of the first, the middle and the last third of the conversation.</summary>
    public required IReadOnlyList<double> Thirds { get; init; }

    /// <summary>One sentence that says what the score rests on.</summary>
    public required string Reason { get; init; }

    /// <summary>Returns label and score; never the reason, which may quote.</summary>
    public override string ToString() => FormattableString.Invariant($"{Label} ({Score:0.00})");
}
