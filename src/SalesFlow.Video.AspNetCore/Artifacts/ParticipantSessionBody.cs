using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>One stretch of time that somebody was there, on the wire.</summary>
internal sealed record ParticipantSessionBody
{
    [JsonPropertyName("joined_at")]
    public required DateTime JoinedAt { get; init; }

    /// <summary>Null when the platform does not tell.</summary>
    [JsonPropertyName("left_at")]
    public required DateTime? LeftAt { get; init; }

    public static ParticipantSessionBody Of(ParticipantSession session) =>
        new() { JoinedAt = session.JoinedAt.UtcDateTime, LeftAt = session.LeftAt?.UtcDateTime };
}
