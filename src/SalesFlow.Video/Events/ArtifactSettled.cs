using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Events;

/// <summary>Nothing more is waited for: a recording, a transcript or the attendance is there, or it is clear that there is none.</summary>
public sealed record ArtifactSettled : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The occurrence.</summary>
    [JsonConverter(typeof(OccurrenceIdConverter))]
    public required OccurrenceId OccurrenceId { get; init; }

    /// <summary>What it is about.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<ArtifactKind>))]
    public required ArtifactKind Kind { get; init; }

    /// <summary>How it ended.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<ArtifactState>))]
    public required ArtifactState State { get; init; }
}
