using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A run of a meeting began.</summary>
public sealed record MeetingStarted : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The run.</summary>
    [JsonConverter(typeof(OccurrenceIdConverter))]
    public required OccurrenceId OccurrenceId { get; init; }
}
