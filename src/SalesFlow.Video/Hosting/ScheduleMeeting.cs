using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>A request to schedule a meeting.</summary>
public sealed record ScheduleMeeting
{
    /// <summary>The platform; the default value counts as missing.</summary>
    public MeetingPlatform Platform { get; init; }

    /// <summary>What it is called; required, at most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>When it starts, with the offset as the user meant it; required. Offset zero is an instant without a local time.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>How long it is planned to last, 1 minute to 24 hours; required.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The integration to hold it with; null for the owner's default of the platform.</summary>
    public IntegrationId? IntegrationId { get; init; }

    /// <summary>The IANA time zone to show it in; null for UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The application's own word for the kind of meeting; at most 50 characters.</summary>
    public string? MeetingType { get; init; }

    /// <summary>The application's id of the lead; at most 100 characters.</summary>
    public string? LeadId { get; init; }

    /// <summary>Who is asked to come; at most 100.</summary>
    public IReadOnlyList<Invitee> Invitees { get; init; } = [];

    /// <summary>The agenda; at most 2,000 characters.</summary>
    public string? Agenda { get; init; }

    /// <summary>Whether to record; null for the configured default, which is off for invitees from outside.</summary>
    public bool? Record { get; init; }

    /// <summary>
    /// Returns the request as it is kept: its text through <see cref="ForeignText"/>, its start to the second, its length to the minute.
    /// </summary>
    public ScheduleMeeting Normalize() => this with
    {
        Title = ForeignText.OneLine(Title),
        StartTime = StartTime is { } start ? ForeignTime.ToSecond(start) : null,
        Duration = PlannedLength.Of(Duration),
        MeetingType = ForeignText.OneLine(MeetingType),
        LeadId = ForeignText.OneLine(LeadId),
        Invitees = [.. Invitees.Select(static invitee => new Invitee(ForeignText.OneLine(invitee.Email) ?? "", ForeignText.OneLine(invitee.Name)))],
        Agenda = ForeignText.Lines(Agenda),
    };

    /// <summary>Returns platform and start; never what the user wrote.</summary>
    public override string ToString() => $"request for {Platform} at {StartTime:O}";
}
