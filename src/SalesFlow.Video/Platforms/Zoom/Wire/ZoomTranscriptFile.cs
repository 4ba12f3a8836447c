namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>The transcript of an occurrence that is kept without a recording, or why it cannot be had.</summary>
internal sealed record ZoomTranscriptFile
{
    public bool CanDownload { get; init; }

    public string? DownloadUrl { get; init; }

    public string? DownloadRestrictionReason { get; init; }

    /// <summary>Returns whether it can be had; never the address.</summary>
    public override string ToString() => $"Zoom transcript ({(CanDownload ? "ready" : DownloadRestrictionReason)})";
}
