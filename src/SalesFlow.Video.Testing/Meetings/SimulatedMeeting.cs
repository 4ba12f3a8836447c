using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>A meeting as the simulated platform holds it at one moment.</summary>
public sealed record SimulatedMeeting
{
    /// <summary>The name of the platform, such as <c>zoom</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>The id by which the platform's API knows it.</summary>
    public required string Id { get; init; }

    /// <summary>The person who hosts it.</summary>
    public required Account Host { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description.</summary>
    public required string Agenda { get; init; }

    /// <summary>The planned start.</summary>
    public required DateTimeOffset StartTime { get; init; }

    /// <summary>The planned length.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The IANA time zone in which it was planned.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Where it is recorded.</summary>
    public required RecordingChoice Recording { get; init; }

    /// <summary>Where people join; may carry a passcode.</summary>
    public required Uri JoinUrl { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the latest occurrence really started; null before the first.</summary>
    public DateTimeOffset? ActualStart { get; init; }

    /// <summary>When the latest occurrence really ended; null while it runs and before the first.</summary>
    public DateTimeOffset? ActualEnd { get; init; }

    /// <summary>Whether people are in it now.</summary>
    public bool IsStarted => ActualStart is not null && ActualEnd is null;

    /// <summary>Finds the meeting again.</summary>
    public MeetingAddress GetAddress() => new(Platform, Id);

    /// <inheritdoc />
    public override string ToString() => $"{Platform} meeting {Id}, {(IsStarted ? "started" : "waiting")}";
}
