using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>One recorded file on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record RecordingFileBody
{
    /// <summary>Its place among the files of the occurrence, counted from 0, as the recording's route takes it together with the occurrence.</summary>
    [JsonPropertyName("number")]
    public required int Number { get; init; }

    [JsonPropertyName("media_type")]
    public required string MediaType { get; init; }

    /// <summary>The length in bytes; null when the platform does not tell.</summary>
    [JsonPropertyName("size")]
    public required long? Size { get; init; }

    /// <summary>The SHA-256 of our own copy; null when there is none.</summary>
    [JsonPropertyName("sha256")]
    public required string? Sha256 { get; init; }

    [JsonPropertyName("start")]
    public required DateTime? Start { get; init; }

    [JsonPropertyName("end")]
    public required DateTime? End { get; init; }

    public static RecordingFileBody Of(Recording recording, int number) => new()
    {
        Number = number,
        MediaType = recording.MediaType,
        Size = recording.Size,
        Sha256 = recording.Sha256,
        Start = recording.Start?.UtcDateTime,
        End = recording.End?.UtcDateTime,
    };
}
