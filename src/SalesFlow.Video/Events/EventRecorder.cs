using System.Text.Json;

namespace SalesFlow.Video.Events;

/// <summary>Turns events into rows, addressed to whoever listens, and back.</summary>
internal sealed class EventRecorder(IEnumerable<EventConsumer> consumers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly List<EventConsumer> _consumers = [.. consumers];

    public RecordedEvent Record(VideoEvent happened)
    {
        var type = happened.GetType();
        return new()
        {
            Id = happened.Id,
            Type = VideoEvents.NameOf(type),
            Owner = happened.Owner,
            OccurredAt = happened.OccurredAt,
            Payload = JsonSerializer.Serialize(happened, type, Json),
            Consumers = [.. _consumers.Where(consumer => consumer.EventType == type).Select(consumer => consumer.Name)],
        };
    }

    /// <summary>Returns a consumer by name, or null when this version has none of that name.</summary>
    public EventConsumer? FindConsumer(string name) => _consumers.Find(consumer => consumer.Name == name);

    public static VideoEvent Read(RecordedEvent recorded, Type type) =>
        (VideoEvent)(JsonSerializer.Deserialize(recorded.Payload, type, Json) ?? throw new JsonException("An event row holds no event."));
}
