using System.Text.Json;

namespace SalesFlow.Video.AspNetCore.Json;

/// <summary>Takes the fields of a JSON object one by one and collects what is wrong with them. What is missing or null is null.</summary>
internal sealed class JsonFields
{
    private readonly JsonElement _object;
    private readonly string _path;
    private readonly List<FieldError> _errors;

    public JsonFields(JsonElement root)
        : this(root, "", [])
    {
    }

    private JsonFields(JsonElement element, string path, List<FieldError> errors)
    {
        _object = element;
        _path = path;
        _errors = errors;
    }

    /// <summary>What was wrong so far, here and in nested objects.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>True when the field is there and not null, of whatever type.</summary>
    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Wrong<string>(name, "a text");

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or an escape that is half a character.
            Report(name, VideoErrorCode.InvalidValue, "The text holds half a character or is not UTF-8.");
            return null;
        }
    }

    public int? WholeNumber(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.GetRawText().All(static digit => char.IsAsciiDigit(digit) || digit == '-'))
            return Wrong<int?>(name, "a whole number");
        if (value.TryGetInt32(out var number))
            return number;

        Report(name, VideoErrorCode.OutOfRange, "The number is far too large.");
        return null;
    }

    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Wrong<bool?>(name, "true or false"),
    };

    public IReadOnlyList<JsonFields> Objects(string name)
    {
        if (Find(name) is not { } value)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            return Wrong<IReadOnlyList<JsonFields>>(name, "a list") ?? [];

        List<JsonFields> objects = [];
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Object)
                objects.Add(new JsonFields(item, $"{_path}{name}[{index}].", _errors));
            else
                Wrong<JsonFields>($"{name}[{index}]", "an object");
        }

        return objects;
    }

    /// <summary>Notes an error that the caller found in a value.</summary>
    public void Report(string name, VideoErrorCode code, string detail) => _errors.Add(new(_path + name, code, detail));

    private JsonElement? Find(string name) =>
        _object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private T? Wrong<T>(string name, string expected)
    {
        Report(name, VideoErrorCode.InvalidRequest, $"Expected here is {expected}.");
        return default;
    }
}
