using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A call on a meeting's link ended; recording, transcript and attendance follow as <see cref="ArtifactSettled"/>.</summary>
public sealed record MeetingEnded : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The occurrence.</summary>
    [JsonConverter(typeof(OccurrenceIdConverter))]
    public required OccurrenceId OccurrenceId { get; init; }
}
