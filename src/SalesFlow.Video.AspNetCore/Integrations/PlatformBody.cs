using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>A platform that can be connected, on the wire.</summary>
internal sealed record PlatformBody
{
    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    [JsonPropertyName("display_name")]
    public required string DisplayName { get; init; }

    /// <summary>The path segment of its routes.</summary>
    [JsonPropertyName("slug")]
    public required string Slug { get; init; }

    public static PlatformBody Of(PlatformDescriptor descriptor) => new()
    {
        Platform = descriptor.Platform.Name,
        DisplayName = descriptor.DisplayName,
        Slug = descriptor.IntegrationSlug,
    };
}
