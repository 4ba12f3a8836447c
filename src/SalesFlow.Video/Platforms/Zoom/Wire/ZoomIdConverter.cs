using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>Reads a meeting number, which Zoom sends as a number or as a string, into one text form.</summary>
internal sealed class ZoomIdConverter : JsonConverter<string>
{
    // Those of the largest 64-bit number.
    private const int LongestNumber = 19;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            return number.ToString(CultureInfo.InvariantCulture);

        // Digits only: the id becomes part of a request path.
        var text = reader.TokenType == JsonTokenType.String ? ForeignText.Identifier(reader.GetString(), LongestNumber) : null;
        return text is not null && text.All(char.IsAsciiDigit) ? text : throw new JsonException("A meeting number has digits only.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
