using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>Zoom's way of writing JSON: compact, non-ASCII raw, only what lies beyond the basic plane (emoji) escaped.</summary>
internal static class ZoomJson
{
    // The relaxed encoder allows the basic plane only, which is exactly what Zoom's serializer does.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(JsonNode json) => json.ToJsonString(Compact);

    internal static IResult Answer(JsonNode json, int status = StatusCodes.Status200OK) =>
        Results.Text(Write(json), "application/json;charset=UTF-8", statusCode: status);
}
