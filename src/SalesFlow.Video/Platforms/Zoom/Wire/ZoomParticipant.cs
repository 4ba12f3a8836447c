using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>One stay of somebody in a meeting or its waiting room.</summary>
internal sealed record ZoomParticipant
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? UserEmail { get; init; }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? JoinTime { get; init; }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? LeaveTime { get; init; }

    public string? Status { get; init; }

    public bool? InternalUser { get; init; }

    public bool WasKeptWaiting => Status == "in_waiting_room";

    /// <summary>Returns nothing of the person.</summary>
    public override string ToString() => "Zoom participant";
}
