using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>One recorded file. Some kinds lack most of this, and while a file is being made its texts are empty.</summary>
internal sealed record ZoomRecordingFile
{
    public string? Id { get; init => field = ForeignText.Identifier(value); }

    public string? FileType { get; init; }

    public string? RecordingType { get; init; }

    public string? Status { get; init; }

    public long? FileSize { get; init => field = value >= 0 ? value : null; }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? RecordingStart { get; init; }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? RecordingEnd { get; init; }

    public string? DeletedTime { get; init; }

    public string? DownloadUrl { get; init; }

    public bool IsVideo => FileType == "MP4";

    public bool IsSound => FileType == "M4A";

    public bool IsTranscript => FileType == "TRANSCRIPT";

    public bool IsBeingMade => Status == "processing";

    /// <summary>Whether only the finished file will show what it is.</summary>
    public bool IsUntold => string.IsNullOrEmpty(FileType);

    public bool IsInTrash => !string.IsNullOrEmpty(DeletedTime);

    /// <summary>Returns the file with the times that are to be believed.</summary>
    public ZoomRecordingFile Believed(DateTimeOffset now)
    {
        var (start, end) = ForeignTime.Believe(RecordingStart, RecordingEnd, now);
        return this with { RecordingStart = start, RecordingEnd = end };
    }

    /// <summary>Returns kind and state; never the address.</summary>
    public override string ToString() => $"Zoom recording file ({FileType}, {Status})";
}
