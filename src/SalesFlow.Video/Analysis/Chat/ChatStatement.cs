namespace SalesFlow.Video.Analysis.Chat;

/// <summary>A sentence or a topic with the segments that show it.</summary>
internal sealed class ChatStatement
{
    public string? Text { get; init => field = ForeignText.Lines(value); }

    public IReadOnlyList<int>? Segments { get; init; }
}
