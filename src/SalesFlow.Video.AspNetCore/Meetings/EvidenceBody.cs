using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Where a statement comes from, on the wire: it stays true whatever else is found of the conversation.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record EvidenceBody
{
    [JsonPropertyName("occurrence_id")]
    public required Guid OccurrenceId { get; init; }

    /// <summary>The indexes of the segments in the transcript of this occurrence alone.</summary>
    [JsonPropertyName("segments")]
    public required IReadOnlyList<int> Segments { get; init; }

    public static IReadOnlyList<EvidenceBody> Of(IReadOnlyList<Evidence> evidence) =>
        [.. evidence.Select(static one => new EvidenceBody { OccurrenceId = one.OccurrenceId.Value, Segments = one.Segments })];
}
