using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Somebody moved, renamed or cancelled a meeting at its platform, or its link became another one: read the meeting again.</summary>
public sealed record MeetingChangedAtPlatform : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>True when guests need the new join address.</summary>
    public required bool JoinUrlChanged { get; init; }
}
