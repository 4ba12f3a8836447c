using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Somebody who is asked to come, on the wire.</summary>
internal sealed record InviteeBody
{
    [JsonPropertyName("email")]
    public required string Email { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
