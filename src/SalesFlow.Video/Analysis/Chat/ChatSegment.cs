namespace SalesFlow.Video.Analysis.Chat;

/// <summary>One segment under its number.</summary>
internal sealed class ChatSegment
{
    public required int Index { get; init; }

    public string? Speaker { get; init; }

    public required string Text { get; init; }
}
