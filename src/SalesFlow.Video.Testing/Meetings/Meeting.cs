using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>A meeting of any platform; each platform derives its own with what only it keeps. Immutable: a change makes a new object.</summary>
internal abstract record Meeting
{
    internal required MeetingAddress Address { get; init; }

    /// <summary>The id of the latest occurrence; before the first, one that no occurrence will have.</summary>
    internal required string OccurrenceId { get; init; }

    internal required Account Host { get; init; }

    internal required string Title { get; init; }

    internal string Agenda { get; init; } = "";

    internal required DateTimeOffset StartTime { get; init; }

    internal required TimeSpan Duration { get; init; }

    internal required string TimeZone { get; init; }

    internal required Uri JoinUrl { get; init; }

    internal required DateTimeOffset CreatedAt { get; init; }

    internal DateTimeOffset? ActualStart { get; init; }

    internal DateTimeOffset? ActualEnd { get; init; }

    /// <summary>What becomes of it, when somebody wrote that down.</summary>
    internal MeetingScript? Script { get; init; }

    /// <summary>When it starts again or ends by itself; null when that is left to people.</summary>
    internal DateTimeOffset? NextStepAt { get; init; }

    internal abstract RecordingChoice Recording { get; }

    /// <summary>Whether an app planned it for a time, so that it may start by itself when that has come.</summary>
    internal abstract bool IsPlannedByApp { get; }

    internal DateTimeOffset PlannedEnd => StartTime + Duration;

    internal bool IsStarted => ActualStart is not null && ActualEnd is null;

    /// <summary>The meeting as an inspection shows it.</summary>
    internal SimulatedMeeting Show() => new()
    {
        Platform = Address.Platform,
        Id = Address.Id,
        Host = Host,
        Title = Title,
        Agenda = Agenda,
        StartTime = StartTime,
        Duration = Duration,
        TimeZone = TimeZone,
        Recording = Recording,
        JoinUrl = JoinUrl,
        CreatedAt = CreatedAt,
        ActualStart = ActualStart,
        ActualEnd = ActualEnd,
    };
}
