using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>A meeting on the wire. Every name is always there, so that a client needs to know one shape only.</summary>
/// <remarks>Instants are <see cref="DateTime"/> in UTC, because those are written with Z.</remarks>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record MeetingBody
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    [JsonPropertyName("platform_meeting_id")]
    public required string? PlatformMeetingId { get; init; }

    [JsonPropertyName("integration_id")]
    public required Guid IntegrationId { get; init; }

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("join_url")]
    public required string? JoinUrl { get; init; }

    /// <summary>Where the organizer starts the meeting; only when asked for with include=host_url, and never to be kept.</summary>
    [JsonPropertyName("host_url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HostUrl { get; init; }

    [JsonPropertyName("password")]
    public required string? Password { get; init; }

    [JsonPropertyName("time_zone")]
    public required string TimeZone { get; init; }

    [JsonPropertyName("meeting_type")]
    public required string? MeetingType { get; init; }

    [JsonPropertyName("lead_id")]
    public required string? LeadId { get; init; }

    [JsonPropertyName("agenda")]
    public required string? Agenda { get; init; }

    [JsonPropertyName("invitees")]
    public required IReadOnlyList<InviteeBody> Invitees { get; init; }

    [JsonPropertyName("record")]
    public required bool Record { get; init; }

    [JsonPropertyName("scheduled_start")]
    public required DateTime ScheduledStart { get; init; }

    [JsonPropertyName("scheduled_end")]
    public required DateTime ScheduledEnd { get; init; }

    /// <summary>When the first occurrence really began; null before.</summary>
    [JsonPropertyName("actual_start")]
    public required DateTime? ActualStart { get; init; }

    /// <summary>When the last occurrence really ended; null while one runs.</summary>
    [JsonPropertyName("actual_end")]
    public required DateTime? ActualEnd { get; init; }

    [JsonPropertyName("status")]
    [JsonConverter(typeof(SnakeCaseEnum<MeetingStatus>))]
    public required MeetingStatus Status { get; init; }

    [JsonPropertyName("sync")]
    public required SyncBody Sync { get; init; }

    [JsonPropertyName("has_recording")]
    public required bool HasRecording { get; init; }

    /// <summary>A path of this application, never one of the platform; null without a recording.</summary>
    [JsonPropertyName("recording_url")]
    public required string? RecordingUrl { get; init; }

    [JsonPropertyName("has_transcript")]
    public required bool HasTranscript { get; init; }

    [JsonPropertyName("ai_summary")]
    public required string? AiSummary { get; init; }

    [JsonPropertyName("key_topics")]
    public required IReadOnlyList<string> KeyTopics { get; init; }

    [JsonPropertyName("action_items")]
    public required IReadOnlyList<ActionItemBody> ActionItems { get; init; }

    [JsonPropertyName("sentiment_analysis")]
    public required SentimentBody? SentimentAnalysis { get; init; }

    /// <summary>The planned length.</summary>
    [JsonPropertyName("duration_minutes")]
    public required int DurationMinutes { get; init; }

    [JsonPropertyName("participants_count")]
    public required int? ParticipantsCount { get; init; }

    /// <summary>All that was held on its link, by start.</summary>
    [JsonPropertyName("occurrences")]
    public required IReadOnlyList<OccurrenceBody> Occurrences { get; init; }

    [JsonPropertyName("created_at")]
    public required DateTime CreatedAt { get; init; }

    [JsonPropertyName("updated_at")]
    public required DateTime UpdatedAt { get; init; }

    public static MeetingBody Of(MeetingOverview overview, string? recordingUrl)
    {
        var (meeting, result, occurrences) = overview;
        return new()
        {
            Id = meeting.Id.Value,
            Platform = meeting.Platform.Name,
            PlatformMeetingId = meeting.PlatformMeetingId,
            IntegrationId = meeting.IntegrationId.Value,
            Title = meeting.Title,
            JoinUrl = meeting.JoinUrl?.AbsoluteUri,
            Password = meeting.Password,
            TimeZone = meeting.TimeZone,
            MeetingType = meeting.MeetingType,
            LeadId = meeting.LeadId,
            Agenda = meeting.Agenda,
            Invitees = [.. meeting.Invitees.Select(static invitee => new InviteeBody { Email = invitee.Email, Name = invitee.Name })],
            Record = meeting.Record,
            ScheduledStart = meeting.ScheduledStart.UtcDateTime,
            ScheduledEnd = meeting.ScheduledEnd.UtcDateTime,
            ActualStart = result.ActualStart?.UtcDateTime,
            ActualEnd = result.ActualEnd?.UtcDateTime,
            Status = meeting.Status,
            Sync = SyncBody.Of(meeting.Sync),
            HasRecording = result.HasRecording,
            RecordingUrl = result.HasRecording ? recordingUrl : null,
            HasTranscript = result.HasTranscript,
            AiSummary = result.Summary,
            KeyTopics = result.KeyTopics,
            ActionItems = [.. result.ActionItems.Select(ActionItemBody.Of)],
            SentimentAnalysis = SentimentBody.Of(result.Sentiment),
            DurationMinutes = (int)meeting.Duration.TotalMinutes,
            ParticipantsCount = result.ParticipantsCount,
            Occurrences = [.. occurrences.Select(occurrence => OccurrenceBody.Of(occurrence, overview.Conversation))],
            CreatedAt = meeting.CreatedAt.UtcDateTime,
            UpdatedAt = meeting.UpdatedAt.UtcDateTime,
        };
    }

    /// <summary>Returns id, platform and status; never title, links or passcode.</summary>
    public override string ToString() => $"meeting {Id} ({Platform}, {Status})";
}
