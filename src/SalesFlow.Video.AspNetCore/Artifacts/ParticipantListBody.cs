using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Who was there, on the wire; empty while that is unknown.</summary>
internal sealed record ParticipantListBody
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<ParticipantBody> Items { get; init; }
}
