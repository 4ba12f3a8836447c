namespace SalesFlow.Video.Meetings;

/// <summary>What a platform needs to know to create a meeting.</summary>
public sealed record MeetingDraft
{
    /// <summary>Our id of the meeting, for platforms that take an idempotency key.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long it is planned to last, in whole minutes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The IANA time zone in which it is shown.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The agenda; null when there is none.</summary>
    public string? Agenda { get; init; }

    /// <summary>Who is asked to come.</summary>
    public IReadOnlyList<Invitee> Invitees { get; init; } = [];

    /// <summary>Whether it is to be recorded.</summary>
    public bool Record { get; init; }

    /// <summary>Takes the planned side of a meeting.</summary>
    public static MeetingDraft Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            MeetingId = meeting.Id,
            Title = meeting.Title,
            Start = meeting.ScheduledStart,
            Duration = meeting.Duration,
            TimeZone = meeting.TimeZone,
            Agenda = meeting.Agenda,
            Invitees = meeting.Invitees,
            Record = meeting.Record,
        };
    }

    /// <summary>Returns our id and the start; never title, agenda or invitees.</summary>
    public override string ToString() => $"draft of {MeetingId} at {Start:O}";
}
