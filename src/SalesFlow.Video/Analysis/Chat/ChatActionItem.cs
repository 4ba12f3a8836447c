namespace SalesFlow.Video.Analysis.Chat;

/// <summary>An action item as the model sees it.</summary>
internal sealed class ChatActionItem
{
    public string? Text { get; init => field = ForeignText.Lines(value); }

    public string? Assignee { get; init => field = ForeignText.OneLine(value); }

    public string? DueOn { get; init; }

    public IReadOnlyList<int>? Segments { get; init; }
}
