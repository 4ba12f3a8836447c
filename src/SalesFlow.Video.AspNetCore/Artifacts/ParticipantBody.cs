using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Somebody who was there, on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ParticipantBody
{
    /// <summary>The same whenever the attendance of this conversation, or of this occurrence, is read; segments of the transcript refer to it.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Null when unknown, which is normal for guests.</summary>
    [JsonPropertyName("email")]
    public required string? Email { get; init; }

    /// <summary>The platform's id of the user; null for people who were not signed in.</summary>
    [JsonPropertyName("user_id")]
    public required string? UserId { get; init; }

    /// <summary>True when the platform says that this is one of the organizer's own people.</summary>
    [JsonPropertyName("is_internal")]
    public required bool IsInternal { get; init; }

    [JsonPropertyName("joined_at")]
    public required DateTime? JoinedAt { get; init; }

    [JsonPropertyName("left_at")]
    public required DateTime? LeftAt { get; init; }

    /// <summary>The time spent there in all sessions; null when the platform tells no times.</summary>
    [JsonPropertyName("duration_seconds")]
    public required long? DurationSeconds { get; init; }

    [JsonPropertyName("sessions")]
    public required IReadOnlyList<ParticipantSessionBody> Sessions { get; init; }

    public static ParticipantBody Of(Participant participant, ParticipantIds ids) => new()
    {
        Id = ids.Of(participant),
        Name = participant.Name,
        Email = participant.Email,
        UserId = participant.PlatformUserId,
        IsInternal = participant.IsInternalUser,
        JoinedAt = participant.JoinedAt?.UtcDateTime,
        LeftAt = participant.LeftAt?.UtcDateTime,
        DurationSeconds = participant.Sessions.Any(static session => session.LeftAt is not null) ? (long)participant.Duration.TotalSeconds : null,
        Sessions = [.. participant.Sessions.Select(ParticipantSessionBody.Of)],
    };

    /// <summary>Returns the id; never name or address.</summary>
    public override string ToString() => $"participant {Id}";
}
