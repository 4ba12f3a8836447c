using System.Text.Encodings.Web;
using System.Text.Json;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Commands.Seeding;

/// <summary>A made-up meeting as a row of <c>video_meetings</c>.</summary>
internal sealed record SeededMeeting
{
    private static readonly int[] CitedSegments = [1];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static BulkTable Table { get; } = new(
        "video_meetings",
        "id", "user_id", "integration_id", "platform", "platform_meeting_id", "title", "title_search", "join_url", "scheduled_start", "scheduled_end",
        "duration_minutes", "time_zone", "meeting_type", "lead_id", "invitees", "record", "status", "sync_state", "created_at", "updated_at", "version",
        "mirrored_occurrence_id", "actual_start", "actual_end", "participants_count", "has_recording", "has_transcript", "ai_summary", "key_topics",
        "action_items", "sentiment_analysis", "mirror_version");

    public required Guid Id { get; init; }

    public required string Owner { get; init; }

    public required SeededAccount Account { get; init; }

    public required SeededLead? Lead { get; init; }

    public required string Title { get; init; }

    public required string MeetingType { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required MeetingStatus Status { get; init; }

    public required SeedTalk Talk { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsHeld => Status == MeetingStatus.Completed;

    public string PlatformMeetingId => $"seed-{Id:N}";

    public OccurrenceId OccurrenceId => OccurrenceId.Of(new MeetingId(Id), PlatformMeetingId);

    public object?[] ToRow()
    {
        var title = Lead is null ? Title : $"{Title}: {Lead.Company}";
        var hasLink = Status != MeetingStatus.ProvisioningFailed;
        return
        [
            Id, Owner, Account.IntegrationId, Account.Platform, hasLink ? PlatformMeetingId : null, title, SearchText.Of(title),
            hasLink ? $"https://meetings.example.test/{Id:N}" : null, Start, End,
            (int)(End - Start).TotalMinutes, "Europe/Berlin", MeetingType, Lead?.Id.ToString(), InviteesOf(Lead), false,
            JsonNamingPolicy.SnakeCaseLower.ConvertName(Status.ToString()), hasLink ? "confirmed" : "failed", CreatedAt, CreatedAt, 1L,
            .. IsHeld ? MirrorOfOccurrence() : [null, null, null, null, false, false, null, null, null, null, 0L],
        ];
    }

    private static string InviteesOf(SeededLead? lead) =>
        lead is null ? "[]" : JsonSerializer.Serialize(new[] { new { lead.Email, lead.Name } }, Json);

    private object?[] MirrorOfOccurrence() =>
    [
        OccurrenceId.Value, Start, End, 2, false, false, Talk.Summary, JsonSerializer.Serialize(Talk.Topics, Json),
        JsonSerializer.Serialize(
            new[] { new { id = "item-1", text = Talk.Promise, source = "offline", state = "open", segments = CitedSegments } }, Json),
        JsonSerializer.Serialize(
            new
            {
                score = Talk.Score,
                sides = new { @internal = Talk.Score, external = Talk.Score },
                thirds = new[] { 0, Talk.Score, Talk.Score },
                reason = "Made up.",
            },
            Json),
        1L,
    ];
}
