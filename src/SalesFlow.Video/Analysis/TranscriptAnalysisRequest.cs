using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis;

/// <summary>A transcript and what is known about the meeting that it comes from.</summary>
public sealed record TranscriptAnalysisRequest
{
    /// <summary>What was said.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>The title of the meeting; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The expected language as a BCP 47 tag; null to take the transcript's own, or to detect it.</summary>
    public string? Language { get; init; }

    /// <summary>Who attended or spoke, with the sides that <see cref="SpeakerSides"/> found. Default: nobody.</summary>
    public IReadOnlyList<MeetingPerson> Participants { get; init; } = [];

    /// <summary>The day of the meeting in its own time zone, from which "next Tuesday" is counted; null leaves such days open.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The real length of the meeting; null to measure from the first word to the last.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What the times of the transcript stand for. Default: captions.</summary>
    public TimingQuality TimingQuality { get; init; }

    /// <summary>The switches of speaker per minute at which a conversation counts as fully interactive. Default: 4.</summary>
    public double LivelySwitchesPerMinute { get; init; } = 4;

    /// <summary>Returns the size of the transcript; never title, names or words.</summary>
    public override string ToString() => $"request to analyze a {Transcript}";
}
