namespace SalesFlow.Video.Analysis;

/// <summary>The side on which somebody speaks.</summary>
public enum ConversationSide
{
    /// <summary>Not known: better than a wrong guess.</summary>
    Unknown,

    /// <summary>One of our own people.</summary>
    Internal,

    /// <summary>Somebody from outside.</summary>
    External,
}
