namespace SalesFlow.Video.Analysis.Chat;

/// <summary>What the model is asked about: facts of the meeting and a part of its transcript, or the analyses of all parts.</summary>
/// <remarks>All of it travels as one JSON document, so that nothing that was said can pass for a line of ours.</remarks>
internal sealed class ChatQuestion
{
    public string? Title { get; init; }

    public DateOnly? HeldOn { get; init; }

    /// <summary>The expected language; null to let the model hear it.</summary>
    public string? Language { get; init; }

    public required IReadOnlyList<ChatPerson> People { get; init; }

    public IReadOnlyList<ChatSegment>? Segments { get; init; }

    public IReadOnlyList<ChatAnswer>? Parts { get; init; }
}
