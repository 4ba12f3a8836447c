namespace SalesFlow.Video.Meetings;

/// <summary>A meeting as the platform has it.</summary>
/// <remarks>What a provider puts in passes <see cref="ForeignText"/> and <see cref="ForeignTime"/>.</remarks>
public sealed record PlatformMeeting
{
    /// <summary>The platform's id.</summary>
    public required string Id { get; init; }

    /// <summary>Under what the platform files occurrences and tells of them, where that is not <see cref="Id"/>; null otherwise.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>What it is called there; null when the platform does not tell.</summary>
    public string? Title { get; init => field = ForeignText.OneLine(value); }

    /// <summary>The planned start there; null when the platform does not tell.</summary>
    public DateTimeOffset? Start { get; init => field = value is { } start ? ForeignTime.ToSecond(start) : null; }

    /// <summary>The planned length there; null when the platform does not tell.</summary>
    public TimeSpan? Duration { get; init => field = ForeignTime.Believe(value); }

    /// <summary>The IANA time zone in which it is shown there; null when the platform does not tell, or could not take ours.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The agenda there, empty when there is none; null when the platform does not tell, or not all of it.</summary>
    public string? Agenda { get; init; }

    /// <summary>Where guests join; null while the platform still prepares the link.</summary>
    public Uri? JoinUrl { get; init; }

    /// <summary>True when the platform will never prepare a link: what it created is taken back.</summary>
    public bool IsLinkRefused { get; init; }

    /// <summary>Where the organizer starts it: whoever holds this link is the host, for a short time. Never store or log it.</summary>
    public Secret HostUrl { get; init; }

    /// <summary>The passcode; null when there is none.</summary>
    public string? Password { get; init => field = ForeignText.Identifier(value); }

    /// <summary>Whether the platform will record it; null when it does not tell.</summary>
    public bool? Records { get; init; }

    /// <summary>When the platform created it; null when it does not tell.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Returns the id; never links or passcodes.</summary>
    public override string ToString() => $"platform meeting {Id}";
}
