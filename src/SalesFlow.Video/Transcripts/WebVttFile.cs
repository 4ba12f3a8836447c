namespace SalesFlow.Video.Transcripts;

/// <summary>What a WebVTT file holds.</summary>
public sealed record WebVttFile
{
    /// <summary>True when the file begins with <c>WEBVTT</c>. Some platforms leave it out, and the cues are read all the same.</summary>
    public required bool HasSignature { get; init; }

    /// <summary>The language in the header as a BCP 47 tag; null when it does not say.</summary>
    public string? Language { get; init; }

    /// <summary>The cues that have text, in the order of the file.</summary>
    public required IReadOnlyList<WebVttCue> Cues { get; init; }

    /// <summary>Returns the number of cues; never what was said.</summary>
    public override string ToString() => $"WebVTT file of {Cues.Count} cues";
}
