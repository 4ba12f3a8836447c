using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Writes an integration's id as text.</summary>
internal sealed class IntegrationIdConverter : JsonConverter<IntegrationId>
{
    public override IntegrationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, IntegrationId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
