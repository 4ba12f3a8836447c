using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A call on a meeting's link began.</summary>
public sealed record MeetingStarted : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The occurrence.</summary>
    [JsonConverter(typeof(OccurrenceIdConverter))]
    public required OccurrenceId OccurrenceId { get; init; }
}
