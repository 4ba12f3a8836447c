namespace SalesFlow.Video.Meetings;

/// <summary>A planned meeting as its platform confirmed it, and what became of it. It may be held several times: see <see cref="MeetingConversations"/>.</summary>
/// <remarks>
/// What a user asked for and the platform has not confirmed stands in <see cref="Sync"/>. Before the platform confirmed the meeting at all,
/// it shows what the platform is asked to create.
/// </remarks>
public sealed record Meeting
{
    private const int MostPastPlans = 100;

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

    /// <summary>Under what the platform files the times that the meeting is held, where that is not <see cref="PlatformMeetingId"/>; null otherwise, and until it confirmed.</summary>
    public string? PlatformConferenceId { get; init; }

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

    /// <summary>The plans that it had before it was moved, oldest first.</summary>
    public IReadOnlyList<PastPlan> PastPlans { get; init; } = [];

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

    /// <summary>Returns this meeting with another plan; the same meeting when the plan is the same.</summary>
    /// <param name="start">The new start.</param>
    /// <param name="duration">The new length.</param>
    /// <param name="at">Since when the new plan is in force: what was held before is measured by the old one.</param>
    public Meeting MovedTo(DateTimeOffset start, TimeSpan duration, DateTimeOffset at) => start == ScheduledStart && duration == Duration ? this : this with
    {
        ScheduledStart = start,
        Duration = duration,

        // Somebody may move a meeting back and forth for ever.
        PastPlans = [.. PastPlans.TakeLast(MostPastPlans - 1), new PastPlan(ScheduledStart, ScheduledEnd, at)],
    };

    /// <summary>Returns the window of the plan that was in force at an instant.</summary>
    public ConversationWindow WindowAt(DateTimeOffset instant) => PastPlans.FirstOrDefault(plan => instant < plan.Until) is { } past
        ? new ConversationWindow(past.Start, past.End)
        : new ConversationWindow(ScheduledStart, ScheduledEnd);

    /// <summary>Returns id, platform and status; never title, link or passcode.</summary>
    public override string ToString() => $"meeting {Id} ({Platform}, {Status})";
}
