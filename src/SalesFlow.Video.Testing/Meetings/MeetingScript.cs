using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>What becomes of a meeting: who comes and what is said, how often it drops, and what the platform keeps of it.</summary>
public sealed record MeetingScript
{
    /// <summary>What is said, and by whom. Default a silent call that nobody comes to but whoever starts it.</summary>
    public Conversation Conversation { get; init; } = new();

    /// <summary>Whether a meeting that records to the cloud really is recorded. Default true.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>Whether a transcript is made. Default true.</summary>
    public bool IsTranscribed { get; init; } = true;

    /// <summary>Over how many occurrences the turns are spread: a call that drops and restarts. Default 1.</summary>
    public int Occurrences { get; init; } = 1;

    /// <summary>Whether the meeting never starts by itself because nobody comes. Default false.</summary>
    public bool NobodyJoins { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"a script with {Conversation}";
}
