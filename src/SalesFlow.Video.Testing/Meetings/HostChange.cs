namespace SalesFlow.Video.Testing.Meetings;

/// <summary>What a person changes about a meeting at the platform itself; null for what stays. Each platform refuses what it does not take.</summary>
public sealed record HostChange
{
    /// <summary>The new title.</summary>
    public string? Title { get; init; }

    /// <summary>The new description.</summary>
    public string? Agenda { get; init; }

    /// <summary>The new planned start.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The new planned length.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The new IANA time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Where it will be recorded. A platform may drop what the host's plan does not allow, without a word.</summary>
    public RecordingChoice? Recording { get; init; }
}
