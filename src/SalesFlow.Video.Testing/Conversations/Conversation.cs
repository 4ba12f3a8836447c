namespace SalesFlow.Video.Testing.Conversations;

/// <summary>What happens in a meeting: who comes, what is said, and what the platform keeps of it.</summary>
/// <remarks>The times of turns follow one rule: 150 words a minute, and 0.3 seconds between turns.</remarks>
public sealed record Conversation
{
    /// <summary>What is said, in order. Default nothing: the call is silent and as long as it was planned.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>Who comes, the host included. Default nobody.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>Whether a meeting that records to the cloud really is recorded. Default true.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>Whether a transcript is made. Default true.</summary>
    public bool IsTranscribed { get; init; } = true;

    /// <summary>
    /// Whether the transcript is the meeting's own, which needs no recording and is read at <c>GET /meetings/{uuid}/transcript</c>,
    /// instead of a file of the recording. Default false.
    /// </summary>
    public bool UsesMeetingTranscript { get; init; }

    /// <summary>Over how many instances the turns are spread: a call that drops and restarts. Default 1.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Whether the meeting never starts by itself because nobody comes. Default false.</summary>
    public bool NobodyJoins { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"a conversation of {Turns.Count} turns";
}
