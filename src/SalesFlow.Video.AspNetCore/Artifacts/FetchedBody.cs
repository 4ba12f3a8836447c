using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>What a look at the platform brought, on the wire.</summary>
internal sealed record FetchedBody
{
    /// <summary>All that was held, with how far its artifacts are.</summary>
    [JsonPropertyName("occurrences")]
    public required IReadOnlyList<OccurrenceBody> Occurrences { get; init; }
}
