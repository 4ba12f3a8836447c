using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>
/// Checks what the simulated Zoom says against a schema that is made of Zoom's own examples (<c>eng/zoom-schema.py</c>) and of nothing
/// that we wrote. Every answer that a test receives through <see cref="ZoomClient"/>, and every event, passes here.
/// </summary>
public static partial class ZoomSchema
{
    private static readonly JsonSchema Schema = JsonSchema.Read("zoom.json");

    public static IEnumerable<string> Names => Schema.Names;

    public static IReadOnlyList<string> FindProblems(string definition, JsonNode? value) => Schema.FindProblems(definition, value);

    public static void Check(HttpMethod method, string path, Answer answer)
    {
        if (answer.Status is HttpStatusCode.NoContent)
            Assert.Empty(answer.Body);
        else
            Check(answer.Status < HttpStatusCode.BadRequest ? NameOf(method, path) : "error", answer.Json);
    }

    public static void Check(string definition, JsonNode? value)
    {
        var problems = FindProblems(definition, value);
        Assert.True(problems.Count == 0, $"{definition} is not as Zoom has it: {string.Join("; ", problems)}\n{value}");
    }

    // An id may hold slashes, so it is everything up to what is known to follow.
    public static string NameOf(HttpMethod method, string path) => method + " " + Id().Replace(path.Split('?')[0], "/$1/{id}$3");

    [GeneratedRegex("^/(users|meetings|past_meetings)/(.+?)(/meetings|/recordings|/transcript|/instances|/participants)?$")]
    private static partial Regex Id();
}
