using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>An occurrence that has ended.</summary>
internal sealed record ZoomPastMeeting
{
    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? StartTime { get; init; }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? EndTime { get; init; }
}
