using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;

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

    public static CitedBody Of(CitedText cited) => new() { Text = cited.Text, Segments = cited.Segments };

    /// <summary>Returns how many segments are cited; never the statement.</summary>
    public override string ToString() => $"statement that cites {Segments?.Count ?? 0} segments";
}
