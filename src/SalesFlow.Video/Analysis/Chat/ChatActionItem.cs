namespace SalesFlow.Video.Analysis.Chat;

/// <summary>An action item as the model sees it.</summary>
internal sealed class ChatActionItem
{
    public string? Text { get; init; }

    public string? Assignee { get; init; }

    public string? DueOn { get; init; }

    public IReadOnlyList<int>? Segments { get; init; }
}
