using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>The platform confirmed a meeting: guests can be told the link. Told again when it was created anew and got a new link.</summary>
public sealed record MeetingScheduled : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }
}
