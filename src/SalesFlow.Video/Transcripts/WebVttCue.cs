namespace SalesFlow.Video.Transcripts;

/// <summary>What one voice says in a cue of a WebVTT file.</summary>
/// <remarks>A cue with several voices is read as several of these, each with the times of the cue.</remarks>
public sealed record WebVttCue
{
    /// <summary>The id of the cue; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>When it begins. Times below zero are zero.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>When it ends; never before <see cref="Start"/>.</summary>
    public required TimeSpan End { get; init; }

    /// <summary>The name in the voice tag; null outside of voice tags, empty in one that names nobody.</summary>
    public string? Voice { get; init; }

    /// <summary>The plain text, without markup and never blank. Lines are separated by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>Returns the times; never what was said, nor by whom.</summary>
    public override string ToString() => $"cue at {Start}";
}
