namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>What was recorded of one occurrence.</summary>
internal sealed record ZoomRecordings
{
    public required IReadOnlyList<ZoomRecordingFile> RecordingFiles { get; init; }

    public string? DownloadAccessToken { get; init; }

    /// <summary>Returns the files that are not in the trash, with the times that are to be believed.</summary>
    public List<ZoomRecordingFile> FilesAt(DateTimeOffset now) =>
        [.. RecordingFiles.Where(static file => !file.IsInTrash).Select(file => file.Believed(now))];

    /// <summary>Returns nothing of the files and the token.</summary>
    public override string ToString() => "Zoom recordings";
}
