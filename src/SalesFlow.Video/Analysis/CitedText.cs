namespace SalesFlow.Video.Analysis;

/// <summary>A statement about a conversation together with the segments that it rests on.</summary>
public sealed record CitedText
{
    /// <summary>The statement: a sentence of the summary, the name of a topic, the kind of an objection.</summary>
    public required string Text { get; init; }

    /// <summary>The indexes of the segments that it was taken from, ascending; each exists in the transcript.</summary>
    public required IReadOnlyList<int> Segments { get; init; }

    /// <summary>The same segments, by occurrence; empty as an analyzer makes the statement.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Returns how many segments are cited; never the statement.</summary>
    public override string ToString() => $"statement that cites {Segments?.Count ?? 0} segments";
}
