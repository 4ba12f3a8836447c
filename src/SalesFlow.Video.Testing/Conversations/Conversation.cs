namespace SalesFlow.Video.Testing.Conversations;

/// <summary>What is said in a call, and who is there.</summary>
/// <remarks>The times of turns follow one rule: 150 words a minute, and 0.3 seconds between turns.</remarks>
public sealed record Conversation
{
    /// <summary>What is said, in order. Default nothing: the call is silent and as long as it was planned.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>Who comes, the host included. Default nobody.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => $"a conversation of {Turns.Count} turns";
}
