using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Problems;

/// <summary>A problem on the wire (RFC 9457), with members of our own.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record ProblemBody
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("status")]
    public required int Status { get; init; }

    [JsonPropertyName("detail")]
    public required string Detail { get; init; }

    /// <summary>The stable code; see docs/errors.md.</summary>
    [JsonPropertyName("code")]
    public required string ErrorCode { get; init; }

    /// <summary>The fields at fault, all at once.</summary>
    [JsonPropertyName("errors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldErrorBody>? Errors { get; init; }

    /// <summary>The meeting that exists nevertheless.</summary>
    [JsonPropertyName("meeting_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? MeetingId { get; init; }

    /// <summary>Seconds to wait before trying again.</summary>
    [JsonPropertyName("retry_after")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfter { get; init; }

    [JsonPropertyName("trace_id")]
    public required string TraceId { get; init; }
}
