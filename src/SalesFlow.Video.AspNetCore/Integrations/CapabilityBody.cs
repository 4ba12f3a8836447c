using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>Whether an account can do one thing, on the wire.</summary>
internal sealed record CapabilityBody
{
    [JsonPropertyName("available")]
    public required bool Available { get; init; }

    /// <summary>Why not; null when it can.</summary>
    [JsonPropertyName("reason")]
    public required string? Reason { get; init; }

    public static CapabilityBody Of(Capability capability) => new() { Available = capability.IsAvailable, Reason = capability.Reason };
}
