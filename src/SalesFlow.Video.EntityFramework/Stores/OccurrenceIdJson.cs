using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Writes an occurrence's id as text, for readers of the table.</summary>
internal sealed class OccurrenceIdJson : JsonConverter<OccurrenceId>
{
    public override OccurrenceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, OccurrenceId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
