using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>The shape of a change, for API descriptions; what is missing or null stays as it is. <see cref="MeetingChangeReader"/> reads it.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record MeetingChangeBody
{
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>ISO 8601 with an offset, such as 2027-12-10T15:00:00+01:00.</summary>
    [JsonPropertyName("start_time")]
    public DateTimeOffset? StartTime { get; init; }

    [JsonPropertyName("duration_minutes")]
    public int? DurationMinutes { get; init; }

    /// <summary>An IANA name, such as Europe/Berlin.</summary>
    [JsonPropertyName("time_zone")]
    public string? TimeZone { get; init; }

    /// <summary>Empty to remove it.</summary>
    [JsonPropertyName("agenda")]
    public string? Agenda { get; init; }
}
