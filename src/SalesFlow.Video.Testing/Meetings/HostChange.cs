using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Zoom;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>What a person changes about a meeting on the platform itself; null for what stays.</summary>
public sealed record HostChange
{
    /// <summary>The new title.</summary>
    public string? Topic { get; init; }

    /// <summary>The new description.</summary>
    public string? Agenda { get; init; }

    /// <summary>The new planned start.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The new planned length, from a minute to a day.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The new IANA time zone, one of those that Zoom offers.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether it is to be recorded: <c>none</c>, <c>local</c> or <c>cloud</c>. Dropped where the account may not have it.</summary>
    public string? AutoRecording { get; init; }

    /// <summary>What the platform does not take, and what to do; null when nothing.</summary>
    internal string? Problem =>
        Topic is { Length: 0 or > 200 } ? "topic: choose from 1 to 200 characters."
        : Agenda is { Length: > 2000 } ? "agenda: choose at most 2000 characters."
        : Duration < TimeSpan.FromMinutes(1) || Duration > TimeSpan.FromDays(1) ? "duration: choose from 00:01:00 to 1.00:00:00."
        : TimeZone is not null && !ZoomTimeZones.Offers(TimeZone) ? "time_zone: name one of the time zones that Zoom offers, such as Europe/Berlin."
        : AutoRecording is not (null or "none" or "local" or "cloud") ? "auto_recording: choose none, local or cloud."
        : null;

    internal MeetingRequest ToRequest() => new()
    {
        Topic = Topic,
        Agenda = Agenda,
        StartTime = StartTime?.ToUniversalTime(),
        Duration = Duration,
        TimeZone = TimeZone,
        Settings = AutoRecording is null ? null : new JsonObject { ["auto_recording"] = AutoRecording },
    };
}
