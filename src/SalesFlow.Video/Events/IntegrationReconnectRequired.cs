using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>A user's grant is dead: nothing works with this account until the user connects it again.</summary>
public sealed record IntegrationReconnectRequired : VideoEvent
{
    /// <summary>The integration.</summary>
    [JsonConverter(typeof(IntegrationIdConverter))]
    public required IntegrationId IntegrationId { get; init; }

    /// <summary>Its platform.</summary>
    [JsonConverter(typeof(MeetingPlatformConverter))]
    public required MeetingPlatform Platform { get; init; }
}
