using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>What made an analysis, on the wire.</summary>
internal sealed record AnalyzerBody
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The version of its rules, or the name of its model.</summary>
    [JsonPropertyName("version")]
    public required string Version { get; init; }
}
