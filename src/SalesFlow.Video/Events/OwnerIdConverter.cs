using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Writes an owner as its plain id.</summary>
internal sealed class OwnerIdConverter : JsonConverter<OwnerId>
{
    public override OwnerId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, OwnerId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
