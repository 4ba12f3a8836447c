using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>One timed piece of a transcript on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record SegmentBody
{
    [JsonPropertyName("index")]
    public required int Index { get; init; }

    /// <summary>When it begins, from the start of the recording.</summary>
    [JsonPropertyName("start_ms")]
    public required long StartMs { get; init; }

    [JsonPropertyName("end_ms")]
    public required long EndMs { get; init; }

    /// <summary>The name as the platform wrote it; null when the platform does not tell who spoke.</summary>
    [JsonPropertyName("speaker")]
    public required string? Speaker { get; init; }

    /// <summary>The id in the list of participants; null unless exactly one participant has the speaker's name.</summary>
    [JsonPropertyName("participant_id")]
    public required string? ParticipantId { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    public static SegmentBody Of(Segment segment, ParticipantIds participants) => new()
    {
        Index = segment.Index,
        StartMs = (long)segment.Start.TotalMilliseconds,
        EndMs = (long)segment.End.TotalMilliseconds,
        Speaker = segment.Speaker,
        ParticipantId = participants.FindByName(segment.Speaker),
        Text = segment.Text,
    };

    /// <summary>Returns place and time; never what was said, nor by whom.</summary>
    public override string ToString() => $"segment {Index} at {StartMs} ms";
}
