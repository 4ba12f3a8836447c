using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Writes a conversation's id as text.</summary>
internal sealed class ConversationIdConverter : JsonConverter<ConversationId>
{
    public override ConversationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, ConversationId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
