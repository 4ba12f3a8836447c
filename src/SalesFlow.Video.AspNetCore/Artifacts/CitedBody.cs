using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>A statement with the segments that it rests on, on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record CitedBody
{
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>The indexes of the transcript's segments.</summary>
    [JsonPropertyName("segments")]
    public required IReadOnlyList<int> Segments { get; init; }

    /// <summary>The same segments by occurrence.</summary>
    [JsonPropertyName("evidence")]
    public required IReadOnlyList<EvidenceBody> Evidence { get; init; }

    public static CitedBody Of(CitedText cited) =>
        new() { Text = cited.Text, Segments = cited.Segments, Evidence = EvidenceBody.Of(cited.Evidence) };

    /// <summary>Returns how many segments are cited; never the statement.</summary>
    public override string ToString() => $"statement that cites {Segments?.Count ?? 0} segments";
}
