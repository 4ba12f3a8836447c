using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>Reads an instant, a text that ends in <c>Z</c> or an offset, or a number since 1970; an empty one is null.</summary>
/// <remarks>Whether it is to be believed, <see cref="ForeignTime"/> says, where the time of day is known.</remarks>
internal sealed class ZoomInstantConverter : JsonConverter<DateTimeOffset?>
{
    // Zoom answers in UTC. Without this, an instant that lacks its Z would be read in the time zone of this machine.
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetInt64(out var number) ? ForeignTime.FromUnix(number) : null;

        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("An instant is a string or a number.");
        if (text!.Length == 0)
            return null;

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant)
            ? instant
            : throw new JsonException("An instant is in ISO 8601 form.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Instants are sent in the form that ZoomTranslation gives them.");
}
