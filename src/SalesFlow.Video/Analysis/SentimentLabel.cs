namespace SalesFlow.Video.Analysis;

/// <summary>The tone of a conversation in one word.</summary>
public enum SentimentLabel
{
    /// <summary>Neither friendly nor unfriendly words prevail.</summary>
    Neutral,

    /// <summary>Friendly words clearly prevail.</summary>
    Positive,

    /// <summary>Unfriendly words clearly prevail.</summary>
    Negative,
}
