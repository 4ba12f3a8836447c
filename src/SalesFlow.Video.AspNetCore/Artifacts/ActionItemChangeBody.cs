using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Json;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>The shape of a decision about an action item, for API descriptions. <see cref="ActionItemChangeReader"/> reads it.</summary>
internal sealed record ActionItemChangeBody
{
    /// <summary>corrected when absent and something is corrected.</summary>
    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<ActionItemState>))]
    public ActionItemState? State { get; init; }

    /// <summary>The corrected text.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>The corrected assignee; empty for nobody.</summary>
    [JsonPropertyName("assignee")]
    public string? Assignee { get; init; }

    /// <summary>The corrected day, such as 2027-12-10; empty for none.</summary>
    [JsonPropertyName("due_on")]
    public string? DueOn { get; init; }

    /// <summary>Returns the state; never what is to be done, nor by whom.</summary>
    public override string ToString() => $"decision {State}";
}
