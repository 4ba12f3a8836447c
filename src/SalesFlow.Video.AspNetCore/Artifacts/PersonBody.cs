using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Json;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Somebody who spoke or attended, and on which side, on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record PersonBody
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("email")]
    public required string? Email { get; init; }

    [JsonPropertyName("side")]
    [JsonConverter(typeof(SnakeCaseEnum<ConversationSide>))]
    public required ConversationSide Side { get; init; }

    /// <summary>From 0 to 1.</summary>
    [JsonPropertyName("side_confidence")]
    public required double SideConfidence { get; init; }

    /// <summary>One sentence that says why this side.</summary>
    [JsonPropertyName("side_reason")]
    public required string? SideReason { get; init; }

    public static PersonBody Of(MeetingPerson person) => new()
    {
        Name = person.Name,
        Email = person.Email,
        Side = person.Side,
        SideConfidence = person.SideConfidence,
        SideReason = person.SideReason,
    };

    /// <summary>Returns the side; never the name or the address.</summary>
    public override string ToString() => $"person on side {Side}";
}
