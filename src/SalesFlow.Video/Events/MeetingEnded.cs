using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A run of a meeting ended; recording, transcript and attendance follow as <see cref="ArtifactSettled"/>.</summary>
public sealed record MeetingEnded : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The run.</summary>
    [JsonConverter(typeof(OccurrenceIdConverter))]
    public required OccurrenceId OccurrenceId { get; init; }
}
