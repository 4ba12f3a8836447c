namespace SalesFlow.Video.Analysis.Chat;

/// <summary>Somebody who may be named as an assignee. Addresses stay here: the model does not need them.</summary>
internal sealed class ChatPerson
{
    public required string Name { get; init; }

    public required ConversationSide Side { get; init; }
}
