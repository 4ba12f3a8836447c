using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Writes a meeting's id as text.</summary>
internal sealed class MeetingIdConverter : JsonConverter<MeetingId>
{
    public override MeetingId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, MeetingId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
