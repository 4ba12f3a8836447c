using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>One value for our own side and one for the other, on the wire.</summary>
/// <typeparam name="T">What is told about each side.</typeparam>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record SidesBody<T>
{
    [JsonPropertyName("internal")]
    public required T Internal { get; init; }

    [JsonPropertyName("external")]
    public required T External { get; init; }

    public static SidesBody<T>? Of(BySide<T>? sides) => sides is null ? null : new() { Internal = sides.Internal, External = sides.External };
}
