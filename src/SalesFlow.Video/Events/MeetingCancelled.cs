using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A meeting was called off, whoever did it: a user here, or somebody at the platform.</summary>
public sealed record MeetingCancelled : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }
}
