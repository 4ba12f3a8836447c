using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>Writes a platform as its wire name.</summary>
internal sealed class MeetingPlatformConverter : JsonConverter<MeetingPlatform>
{
    public override MeetingPlatform Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MeetingPlatform.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, MeetingPlatform value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
