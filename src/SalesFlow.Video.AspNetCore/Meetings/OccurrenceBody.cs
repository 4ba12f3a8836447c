using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>One held run of a meeting on the wire.</summary>
internal sealed record OccurrenceBody
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("actual_start")]
    public required DateTime? ActualStart { get; init; }

    [JsonPropertyName("actual_end")]
    public required DateTime? ActualEnd { get; init; }

    /// <summary>What is to come of it, one of each kind; empty while it runs.</summary>
    [JsonPropertyName("artifacts")]
    public required IReadOnlyList<ArtifactBody> Artifacts { get; init; }

    public static OccurrenceBody Of(Occurrence occurrence) => new()
    {
        Id = occurrence.Id.Value,
        ActualStart = occurrence.ActualStart?.UtcDateTime,
        ActualEnd = occurrence.ActualEnd?.UtcDateTime,
        Artifacts = [.. occurrence.Artifacts.Select(ArtifactBody.Of)],
    };
}
