using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>What was said in one run, on the wire.</summary>
internal sealed record TranscriptBody
{
    /// <summary>A BCP 47 tag such as de; null when unknown.</summary>
    [JsonPropertyName("language")]
    public required string? Language { get; init; }

    [JsonPropertyName("occurrence_id")]
    public required Guid OccurrenceId { get; init; }

    [JsonPropertyName("segments")]
    public required IReadOnlyList<SegmentBody> Segments { get; init; }

    public static TranscriptBody Of(StoredTranscript stored, ParticipantIds participants) => new()
    {
        Language = stored.Transcript.Language,
        OccurrenceId = stored.OccurrenceId.Value,
        Segments = [.. stored.Transcript.Segments.Select(segment => SegmentBody.Of(segment, participants))],
    };

    /// <summary>Returns the run; never what was said.</summary>
    public override string ToString() => $"transcript of occurrence {OccurrenceId}";
}
