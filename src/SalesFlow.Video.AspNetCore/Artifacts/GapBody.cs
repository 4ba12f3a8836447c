using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>A pause in a conversation, on the wire: a call ended and another one was begun.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record GapBody
{
    /// <summary>The index of the last segment before it.</summary>
    [JsonPropertyName("after_segment")]
    public required int AfterSegment { get; init; }

    [JsonPropertyName("start_ms")]
    public required long StartMs { get; init; }

    [JsonPropertyName("end_ms")]
    public required long EndMs { get; init; }

    public static GapBody Of(TranscriptGap gap) => new()
    {
        AfterSegment = gap.AfterSegment,
        StartMs = (long)gap.Start.TotalMilliseconds,
        EndMs = (long)gap.End.TotalMilliseconds,
    };
}
