using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>The owner's linked accounts on the wire, and what else can be connected.</summary>
internal sealed record IntegrationListBody
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<IntegrationBody> Items { get; init; }

    [JsonPropertyName("platforms")]
    public required IReadOnlyList<PlatformBody> Platforms { get; init; }
}
