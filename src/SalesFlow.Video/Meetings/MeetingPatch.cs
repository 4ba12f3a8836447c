namespace SalesFlow.Video.Meetings;

/// <summary>The fields of a meeting that somebody wants changed; what is null stays as it is at the platform.</summary>
/// <remarks>
/// Recording is no part of it: no change of a plan may switch on again what the host has switched off. Not thread-safe to build, safe to share.
/// </remarks>
public sealed record MeetingPatch
{
    /// <summary>The new title.</summary>
    public string? Title { get; init; }

    /// <summary>The new start.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The new length, in whole minutes.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The new IANA time zone in which it is shown.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The new agenda; empty to remove it.</summary>
    public string? Agenda { get; init; }

    /// <summary>True when nothing is to be changed.</summary>
    public bool IsEmpty => this is { Title: null, Start: null, Duration: null, TimeZone: null, Agenda: null };

    /// <summary>Returns this patch with what a later one says in its place.</summary>
    public MeetingPatch Then(MeetingPatch later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new()
        {
            Title = later.Title ?? Title,
            Start = later.Start ?? Start,
            Duration = later.Duration ?? Duration,
            TimeZone = later.TimeZone ?? TimeZone,
            Agenda = later.Agenda ?? Agenda,
        };
    }

    /// <summary>Returns the meeting as it would be with this patch.</summary>
    public Meeting ApplyTo(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting with
        {
            Title = Title ?? meeting.Title,
            ScheduledStart = Start ?? meeting.ScheduledStart,
            Duration = Duration ?? meeting.Duration,
            TimeZone = TimeZone ?? meeting.TimeZone,
            Agenda = Agenda is "" ? null : Agenda ?? meeting.Agenda,
        };
    }

    /// <summary>Returns what this patch would change in a meeting.</summary>
    public MeetingPatch Beyond(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Title = Title == meeting.Title ? null : Title,
            Start = Start == meeting.ScheduledStart ? null : Start,
            Duration = Duration == meeting.Duration ? null : Duration,
            TimeZone = TimeZone == meeting.TimeZone ? null : TimeZone,
            Agenda = Agenda == (meeting.Agenda ?? "") ? null : Agenda,
        };
    }

    /// <summary>Returns what this patch would change at the platform; what the platform does not tell counts as different.</summary>
    public MeetingPatch Beyond(PlatformMeeting found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new()
        {
            Title = Title == found.Title ? null : Title,
            Start = Start == found.Start ? null : Start,
            Duration = Duration == found.Duration ? null : Duration,
            TimeZone = TimeZone == found.TimeZone ? null : TimeZone,
            Agenda = found.Agenda is { } agenda && SameWords.Are(Agenda, agenda) ? null : Agenda,
        };
    }

    /// <summary>Returns the new start; never title or agenda.</summary>
    public override string ToString() => $"patch to {Start:O}";
}
