using System.Text.Json.Nodes;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>The body of a create or an update, checked; null means that the field was not sent.</summary>
internal sealed record MeetingRequest
{
    internal int? Type { get; init; }

    internal string? Topic { get; init; }

    internal string? Agenda { get; init; }

    internal DateTimeOffset? StartTime { get; init; }

    internal TimeSpan? Duration { get; init; }

    internal string? TimeZone { get; init; }

    internal string? Password { get; init; }

    internal JsonObject? Settings { get; init; }

    internal JsonArray? TrackingFields { get; init; }
}
