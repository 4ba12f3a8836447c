using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>A request to move or rename a meeting; what is null stays as it is.</summary>
public sealed record MeetingChange
{
    /// <summary>The new title.</summary>
    public string? Title { get; init; }

    /// <summary>The new start, with the offset as the user meant it.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The new length.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The new time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The new agenda; empty to remove it.</summary>
    public string? Agenda { get; init; }

    /// <summary>
    /// Returns the change as it is kept: its text through <see cref="ForeignText"/>, its start to the second, its length to the minute.
    /// </summary>
    public MeetingChange Normalize() => this with
    {
        Title = Title is null ? null : ForeignText.OneLine(Title) ?? "",
        StartTime = StartTime is { } start ? ForeignTime.ToSecond(start) : null,
        Duration = PlannedLength.Of(Duration),
        Agenda = Agenda is null ? null : ForeignText.Lines(Agenda) ?? "",
    };

    internal MeetingPatch ToPatch() => new()
    {
        Title = Title,
        Start = StartTime?.ToUniversalTime(),
        Duration = Duration,
        TimeZone = TimeZone,
        Agenda = Agenda,
    };

    /// <summary>Returns the new start; never what the user wrote.</summary>
    public override string ToString() => $"change to {StartTime:O}";
}
