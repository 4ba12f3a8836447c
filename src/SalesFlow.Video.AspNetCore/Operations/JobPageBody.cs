using System.Text.Json.Serialization;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>One page of jobs on the wire.</summary>
internal sealed record JobPageBody
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<JobBody> Items { get; init; }

    /// <summary>What to send as before for the next page; null when this is the last one.</summary>
    [JsonPropertyName("next_before")]
    public required Guid? NextBefore { get; init; }

    public static JobPageBody Of(IReadOnlyList<Job> jobs, int limit) => new()
    {
        Items = [.. jobs.Select(JobBody.Of)],
        NextBefore = jobs.Count < limit ? null : jobs[^1].Id,
    };
}
