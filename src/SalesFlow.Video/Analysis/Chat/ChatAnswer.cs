namespace SalesFlow.Video.Analysis.Chat;

/// <summary>What the model answers, as the schema demands it.</summary>
internal sealed class ChatAnswer
{
    public IReadOnlyList<ChatStatement>? Summary { get; init; }

    public IReadOnlyList<ChatStatement>? Topics { get; init; }

    public IReadOnlyList<ChatActionItem>? ActionItems { get; init; }

    public ChatSentiment? Sentiment { get; init; }

    public string? Language { get; init => field = ForeignText.Identifier(value); }
}
