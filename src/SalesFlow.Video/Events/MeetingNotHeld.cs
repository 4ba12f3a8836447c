using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>The time of a meeting passed and nobody came.</summary>
public sealed record MeetingNotHeld : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }
}
