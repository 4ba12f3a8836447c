using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Json;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Something that was promised or asked for, on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ActionItemBody
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>The name of the person who is to do it; null when the conversation does not tell.</summary>
    [JsonPropertyName("assignee")]
    public required string? Assignee { get; init; }

    [JsonPropertyName("due_on")]
    public required DateOnly? DueOn { get; init; }

    [JsonPropertyName("source")]
    [JsonConverter(typeof(SnakeCaseEnum<ActionItemSource>))]
    public required ActionItemSource Source { get; init; }

    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<ActionItemState>))]
    public required ActionItemState State { get; init; }

    /// <summary>The indexes of the transcript's segments in which it was said.</summary>
    [JsonPropertyName("segments")]
    public required IReadOnlyList<int> Segments { get; init; }

    /// <summary>The same segments by occurrence.</summary>
    [JsonPropertyName("evidence")]
    public required IReadOnlyList<EvidenceBody> Evidence { get; init; }

    public static ActionItemBody Of(ActionItem item) => new()
    {
        Id = item.Id,
        Text = item.Text,
        Assignee = item.Assignee,
        DueOn = item.DueOn,
        Source = item.Source,
        State = item.State,
        Segments = item.Segments,
        Evidence = EvidenceBody.Of(item.Evidence),
    };

    /// <summary>Returns id and state; never what is to be done, nor by whom.</summary>
    public override string ToString() => $"action item {Id} ({State})";
}
