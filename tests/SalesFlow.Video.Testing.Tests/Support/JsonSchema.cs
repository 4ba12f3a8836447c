using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>Compares JSON with a schema. Knows of JSON Schema what our schema files use, and owes nothing to the simulator.</summary>
public sealed class JsonSchema
{
    private readonly JsonObject _definitions;

    private JsonSchema(JsonObject definitions) => _definitions = definitions;

    public IEnumerable<string> Names => _definitions.Select(definition => definition.Key);

    /// <summary>Reads a file of the folder <c>Schemas</c>.</summary>
    public static JsonSchema Read(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", file));
        return new JsonSchema(JsonNode.Parse(text)!["$defs"]!.AsObject());
    }

    /// <summary>Everything about the value that a definition does not allow, each with where it stands.</summary>
    public IReadOnlyList<string> FindProblems(string definition, JsonNode? value) => _definitions[definition] is JsonObject schema
        ? [.. Compare(schema, value, "$")]
        : [$"$: nothing is known of '{definition}'"];

    private IEnumerable<string> Compare(JsonObject schema, JsonNode? value, string path)
    {
        if ((string?)schema["$ref"] is { } reference)
            return Compare(_definitions[reference["#/$defs/".Length..]]!.AsObject(), value, path);

        if (schema["type"] is { } types && !Allowed(types).Contains(KindOf(value)))
            return [$"{path} is {KindOf(value)} instead of {types.ToJsonString()}"];

        return CompareValue(schema, value, path)
            .Concat(value is JsonObject members ? CompareMembers(schema, members, path) : [])
            .Concat(value is JsonArray items && schema["items"] is JsonObject item ? CompareItems(item, items, path) : []);
    }

    private static IEnumerable<string> CompareValue(JsonObject schema, JsonNode? value, string path)
    {
        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            yield return $"{path} is none of {allowed.ToJsonString()}";

        if ((string?)schema["pattern"] is { } pattern && value is not null && !Regex.IsMatch((string)value!, pattern))
            yield return $"{path} does not match {pattern}";

        if (schema["minimum"] is { } minimum && value is not null && (decimal)value < (decimal)minimum)
            yield return $"{path} is less than {minimum}";
    }

    private IEnumerable<string> CompareMembers(JsonObject schema, JsonObject members, string path)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Where(name => !members.ContainsKey((string)name!)).Select(name => $"{path}.{name} is missing");
        return missing.Concat(members.SelectMany(member => properties[member.Key] is JsonObject known
            ? Compare(known, member.Value, $"{path}.{member.Key}")
            : (bool?)schema["additionalProperties"] == false ? [$"{path}.{member.Key} is not known"] : []));
    }

    private IEnumerable<string> CompareItems(JsonObject item, JsonArray items, string path) =>
        items.SelectMany((value, index) => Compare(item, value, $"{path}[{index}]"));

    private static string[] Allowed(JsonNode types) => types is JsonArray several ? [.. several.Select(type => (string)type!)] : [(string)types!];

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => decimal.IsInteger((decimal)value) ? "integer" : "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };
}
