namespace SalesFlow.Video.Meetings;

/// <summary>A planned meeting as its platform confirmed it, and what became of it. It may be held several times.</summary>
/// <remarks>
/// What a user asked for and the platform has not confirmed stands in <see cref="Sync"/>. Before the platform confirmed the meeting at all,
/// it shows what the platform is asked to create.
/// </remarks>
public sealed record Meeting
{
    /// <summary>The id in this application.</summary>
    public required MeetingId Id { get; init; }

    /// <summary>Who scheduled it.</summary>
    public required OwnerId Owner { get; init; }

    /// <summary>The integration that it is held with.</summary>
    public required IntegrationId IntegrationId { get; init; }

    /// <summary>The platform.</summary>
    public required MeetingPlatform Platform { get; init; }

    /// <summary>The platform's id; null until the platform confirmed.</summary>
    public string? PlatformMeetingId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Where guests join; null until the platform confirmed.</summary>
    public Uri? JoinUrl { get; init; }

    /// <summary>The passcode that the join address already carries; null when there is none.</summary>
    public string? Password { get; init; }

    /// <summary>The planned start.</summary>
    public required DateTimeOffset ScheduledStart { get; init; }

    /// <summary>The planned length.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The planned end.</summary>
    public DateTimeOffset ScheduledEnd => ScheduledStart + Duration;

    /// <summary>The IANA time zone in which people think of it, such as <c>Europe/Berlin</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The IANA time zone in which the platform showed it when it was last read: a platform may not offer ours. Null before, and when it does not tell.</summary>
    public string? PlatformTimeZone { get; init; }

    /// <summary>The application's own word for the kind of meeting, such as <c>demo</c>; null when not given.</summary>
    public string? MeetingType { get; init; }

    /// <summary>The application's id of the lead; null when there is none.</summary>
    public string? LeadId { get; init; }

    /// <summary>The agenda; null when not given.</summary>
    public string? Agenda { get; init; }

    /// <summary>Who is asked to come.</summary>
    public IReadOnlyList<Invitee> Invitees { get; init; } = [];

    /// <summary>Whether it is to be recorded; what the platform granted, once it confirmed.</summary>
    public bool Record { get; init; }

    /// <summary>Where it stands.</summary>
    public required MeetingStatus Status { get; init; }

    /// <summary>What was asked for and the platform has not confirmed.</summary>
    public required MeetingSync Sync { get; init; }

    /// <summary>When it was scheduled here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed here.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The version of the schedule; 0 before it is stored.</summary>
    public long Version { get; init; }

    /// <summary>Returns id, platform and status; never title, link or passcode.</summary>
    public override string ToString() => $"meeting {Id} ({Platform}, {Status})";
}
