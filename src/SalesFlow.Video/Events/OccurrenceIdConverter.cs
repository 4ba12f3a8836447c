using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Writes an occurrence's id as text.</summary>
internal sealed class OccurrenceIdConverter : JsonConverter<OccurrenceId>
{
    public override OccurrenceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, OccurrenceId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
