namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>video_meetings</c>. Two groups of columns are written apart, each under a version of its own.</summary>
internal sealed class MeetingRow
{
    public Guid Id { get; set; }

    public required string UserId { get; set; }

    public Guid IntegrationId { get; set; }

    public required string Platform { get; set; }

    public string? PlatformMeetingId { get; set; }

    public string? PlatformConferenceId { get; set; }

    public required string Title { get; set; }

    /// <summary>The title in the form of <see cref="SearchText"/>, so that a search finds the same in every database.</summary>
    public required string TitleSearch { get; set; }

    public string? JoinUrl { get; set; }

    public string? Password { get; set; }

    public DateTimeOffset ScheduledStart { get; set; }

    public DateTimeOffset ScheduledEnd { get; set; }

    /// <summary>The plans before this one as JSON, oldest first; null when it was never moved.</summary>
    public string? PlanHistory { get; set; }

    /// <summary>For readers of the table; the exact length is end minus start.</summary>
    public int DurationMinutes { get; set; }

    public required string TimeZone { get; set; }

    /// <summary>The zone in which the platform shows it, which may not offer ours.</summary>
    public string? PlatformTimeZone { get; set; }

    public string? MeetingType { get; set; }

    public string? LeadId { get; set; }

    public string? Agenda { get; set; }

    public required string Invitees { get; set; }

    public bool Record { get; set; }

    public required string Status { get; set; }

    public required string SyncState { get; set; }

    public string? SyncWhat { get; set; }

    public string? SyncReason { get; set; }

    /// <summary>What an update is to change, as JSON. The columns above hold what the platform confirmed.</summary>
    public string? SyncWish { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The version of everything above.</summary>
    public long Version { get; set; }

    // The mirror of the conversation: what was found after the meeting. Saving a schedule never touches it.

    public Guid? MirroredOccurrenceId { get; set; }

    public DateTimeOffset? ActualStart { get; set; }

    public DateTimeOffset? ActualEnd { get; set; }

    public int? ParticipantsCount { get; set; }

    public bool HasRecording { get; set; }

    public string? RecordingUrl { get; set; }

    public bool HasTranscript { get; set; }

    public string? AiSummary { get; set; }

    public string? KeyTopics { get; set; }

    public string? ActionItems { get; set; }

    public string? SentimentAnalysis { get; set; }

    /// <summary>The version of the mirror.</summary>
    public long MirrorVersion { get; set; }

    /// <summary>When it really began, or else should: what is past is listed by it. The database makes it of the two.</summary>
    public DateTimeOffset ListedAt { get; set; }
}
