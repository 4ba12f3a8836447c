using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A user connected an account, for the first time or again. What is to follow belongs here, and not in the user's way back.</summary>
public sealed record IntegrationConnected : VideoEvent
{
    /// <summary>The integration.</summary>
    [JsonConverter(typeof(IntegrationIdConverter))]
    public required IntegrationId IntegrationId { get; init; }

    /// <summary>Its platform.</summary>
    [JsonConverter(typeof(MeetingPlatformConverter))]
    public required MeetingPlatform Platform { get; init; }
}
