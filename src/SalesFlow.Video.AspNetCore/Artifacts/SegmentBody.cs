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

    /// <summary>The occurrence in which it was said.</summary>
    [JsonPropertyName("occurrence_id")]
    public required Guid OccurrenceId { get; init; }

    /// <summary>The index in the transcript of this occurrence alone.</summary>
    [JsonPropertyName("occurrence_segment")]
    public required int OccurrenceSegment { get; init; }

    /// <summary>When it begins, from the start of the first occurrence on; where there is but one, from the start of the recording.</summary>
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

    public static SegmentBody Of(Segment segment, TranscriptPart part, ParticipantIds participants) => new()
    {
        Index = segment.Index,
        OccurrenceId = part.OccurrenceId.Value,
        OccurrenceSegment = segment.Index - part.FirstSegment,
        StartMs = (long)segment.Start.TotalMilliseconds,
        EndMs = (long)segment.End.TotalMilliseconds,
        Speaker = segment.Speaker,
        ParticipantId = participants.FindByName(segment.Speaker),
        Text = segment.Text,
    };

    /// <summary>Returns place and time; never what was said, nor by whom.</summary>
    public override string ToString() => $"segment {Index} at {StartMs} ms";
}
