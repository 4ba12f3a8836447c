using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>What an account can do, on the wire.</summary>
internal sealed record CapabilitiesBody
{
    [JsonPropertyName("create")]
    public required CapabilityBody Create { get; init; }

    [JsonPropertyName("read")]
    public required CapabilityBody Read { get; init; }

    [JsonPropertyName("update")]
    public required CapabilityBody Update { get; init; }

    [JsonPropertyName("cancel")]
    public required CapabilityBody Cancel { get; init; }

    public static CapabilitiesBody Of(MeetingCapabilities capabilities) => new()
    {
        Create = CapabilityBody.Of(capabilities.Create),
        Read = CapabilityBody.Of(capabilities.Read),
        Update = CapabilityBody.Of(capabilities.Update),
        Cancel = CapabilityBody.Of(capabilities.Cancel),
    };
}
