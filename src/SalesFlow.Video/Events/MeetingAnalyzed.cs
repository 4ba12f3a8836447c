using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>The analysis of a run is there; it was stored before this event.</summary>
public sealed record MeetingAnalyzed : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The run.</summary>
    [JsonConverter(typeof(OccurrenceIdConverter))]
    public required OccurrenceId OccurrenceId { get; init; }
}
