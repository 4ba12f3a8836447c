namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>What was recorded of one run.</summary>
internal sealed record ZoomRecordings
{
    public required IReadOnlyList<ZoomRecordingFile> RecordingFiles { get; init; }

    public string? DownloadAccessToken { get; init; }

    /// <summary>Returns nothing of the files and the token.</summary>
    public override string ToString() => "Zoom recordings";
}
