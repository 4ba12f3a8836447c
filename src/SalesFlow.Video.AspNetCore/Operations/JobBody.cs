using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>A job on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record JobBody
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [JsonPropertyName("subject")]
    public required string Subject { get; init; }

    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<JobState>))]
    public required JobState State { get; init; }

    [JsonPropertyName("attempts")]
    public required int Attempts { get; init; }

    /// <summary>When it may run next.</summary>
    [JsonPropertyName("due_at")]
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The node that runs it; null when none does.</summary>
    [JsonPropertyName("lease_owner")]
    public required string? LeaseOwner { get; init; }

    /// <summary>Why the last attempt did not finish.</summary>
    [JsonPropertyName("last_error")]
    public required string? LastError { get; init; }

    /// <summary>The steps that are done and will not be done again.</summary>
    [JsonPropertyName("steps")]
    public required IReadOnlyList<string> Steps { get; init; }

    [JsonPropertyName("created_at")]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was done; null while it is not.</summary>
    [JsonPropertyName("ended_at")]
    public required DateTimeOffset? EndedAt { get; init; }

    public static JobBody Of(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        Subject = job.Subject,
        State = job.State,
        Attempts = job.Attempts,
        DueAt = job.DueAt,
        LeaseOwner = job.LeaseOwner,
        LastError = job.LastError,
        Steps = job.Steps,
        CreatedAt = job.CreatedAt,
        EndedAt = job.EndedAt,
    };
}
