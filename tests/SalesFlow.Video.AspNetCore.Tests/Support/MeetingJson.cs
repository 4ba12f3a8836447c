using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>A good scheduling request, to be spoiled one field at a time.</summary>
internal static class MeetingJson
{
    public const string CreateUrl = "/api/video-meetings/create";
    public const string ListUrl = "/api/video-meetings/meetings";

    public static string Good { get; } = With("lead_id", "\"lead-1\"");

    /// <summary>The request with one field set to this JSON; null to leave it out.</summary>
    public static string With(string field, string? json)
    {
        var request = new JsonObject
        {
            ["platform"] = "fakemeet",
            ["title"] = "Product demo",
            ["start_time"] = "2027-03-02T09:00:00Z",
            ["duration_minutes"] = 30,
        };
        request.Remove(field);
        var rest = JsonSerializer.Serialize(request);

        // As text, because some of what is tested here is no JSON that can be built.
        return json is null ? rest : $"{rest[..^1]},\"{field}\":{json}}}";
    }
}
