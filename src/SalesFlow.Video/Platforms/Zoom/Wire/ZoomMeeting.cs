using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>A meeting in an answer: whole when it is created or read, without settings and links of the host in a list.</summary>
internal sealed record ZoomMeeting
{
    [JsonConverter(typeof(ZoomIdConverter))]
    public required string Id { get; init; }

    public string? Topic { get; init; }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The planned length in minutes; null when it is none that a meeting can have.</summary>
    public long? Duration { get; init => field = value is > 0 and <= int.MaxValue ? value : null; }

    public string? Timezone { get; init; }

    public string? Agenda { get; init; }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    public string? StartUrl { get; init; }

    public string? JoinUrl { get; init; }

    public string? Password { get; init; }

    public ZoomSettings? Settings { get; init; }

    /// <summary>Returns the id; never links or the passcode.</summary>
    public override string ToString() => $"Zoom meeting {Id}";
}
