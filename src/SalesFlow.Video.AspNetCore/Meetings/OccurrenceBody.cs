using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>One time that a meeting was held, on the wire.</summary>
internal sealed record OccurrenceBody
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("actual_start")]
    public required DateTime? ActualStart { get; init; }

    [JsonPropertyName("actual_end")]
    public required DateTime? ActualEnd { get; init; }

    /// <summary>True when it belongs to the meeting; false for another call on the same link, before it or after it.</summary>
    [JsonPropertyName("in_conversation")]
    public required bool InConversation { get; init; }

    /// <summary>What is to come of it, one of each kind; empty while it runs.</summary>
    [JsonPropertyName("artifacts")]
    public required IReadOnlyList<ArtifactBody> Artifacts { get; init; }

    public static OccurrenceBody Of(Occurrence occurrence, MeetingConversation conversation) => new()
    {
        Id = occurrence.Id.Value,
        ActualStart = occurrence.ActualStart?.UtcDateTime,
        ActualEnd = occurrence.ActualEnd?.UtcDateTime,
        InConversation = conversation.Holds(occurrence.Id),
        Artifacts = [.. occurrence.Artifacts.Select(ArtifactBody.Of)],
    };
}
