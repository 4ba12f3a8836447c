using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>One occurrence of a meeting in the list of them.</summary>
internal sealed record ZoomInstance
{
    // It becomes part of a request path.
    public required string Uuid { get; init => field = ForeignText.Identifier(value) ?? throw new JsonException("An occurrence has a uuid."); }

    [JsonConverter(typeof(ZoomInstantConverter))]
    public DateTimeOffset? StartTime { get; init; }
}
