using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>The shape of a scheduling request, for API descriptions. <see cref="ScheduleMeetingReader"/> reads it field by field.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ScheduleMeetingBody
{
    /// <summary>The platform, such as zoom.</summary>
    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>ISO 8601 with an offset, such as 2027-12-10T15:00:00+01:00.</summary>
    [JsonPropertyName("start_time")]
    public required DateTimeOffset StartTime { get; init; }

    [JsonPropertyName("duration_minutes")]
    public required int DurationMinutes { get; init; }

    /// <summary>The linked account to use; null for the default one of the platform.</summary>
    [JsonPropertyName("integration_id")]
    public Guid? IntegrationId { get; init; }

    /// <summary>An IANA name, such as Europe/Berlin; null for UTC.</summary>
    [JsonPropertyName("time_zone")]
    public string? TimeZone { get; init; }

    [JsonPropertyName("meeting_type")]
    public string? MeetingType { get; init; }

    [JsonPropertyName("lead_id")]
    public string? LeadId { get; init; }

    [JsonPropertyName("invitees")]
    public IReadOnlyList<InviteeBody>? Invitees { get; init; }

    [JsonPropertyName("agenda")]
    public string? Agenda { get; init; }

    /// <summary>Whether to record; null for the application's default.</summary>
    [JsonPropertyName("record")]
    public bool? Record { get; init; }
}
