using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>A paragraph of the transcript: what one speaker said until another did.</summary>
/// <param name="Speaker">The name; null when the platform does not tell.</param>
/// <param name="Segments">What was said, at least one.</param>
public sealed record SpeakerTurn(string? Speaker, IReadOnlyList<Segment> Segments)
{
    /// <summary>When it begins.</summary>
    public TimeSpan Start => Segments[0].Start;

    /// <summary>How long nobody was in a call behind it; null when it went on.</summary>
    public TimeSpan? PauseBehind { get; init; }

    /// <summary>Returns its time; never what was said, nor by whom.</summary>
    public override string ToString() => $"turn at {Start}";
}
