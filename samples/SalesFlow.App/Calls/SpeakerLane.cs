namespace SalesFlow.App.Calls;

/// <summary>One speaker on the timeline.</summary>
/// <param name="Speaker">The name; null for everybody whom the platform does not name.</param>
/// <param name="Colour">The number of the speaker's colour; 0 without one.</param>
/// <param name="Turns">How often this speaker had the word.</param>
/// <param name="First">When this speaker first spoke.</param>
/// <param name="Bars">When this speaker spoke, from 0 to <see cref="CallTimeline.Width"/>.</param>
public sealed record SpeakerLane(string? Speaker, int Colour, int Turns, TimeSpan First, IReadOnlyList<TimelineBar> Bars)
{
    /// <summary>Returns the number of bars; never who spoke.</summary>
    public override string ToString() => $"lane of {Bars.Count} bars";
}
