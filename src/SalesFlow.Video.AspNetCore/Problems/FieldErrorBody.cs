using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Problems;

/// <summary>One field at fault, on the wire.</summary>
internal sealed record FieldErrorBody
{
    [JsonPropertyName("field")]
    public required string Field { get; init; }

    [JsonPropertyName("code")]
    public required string ErrorCode { get; init; }

    [JsonPropertyName("detail")]
    public required string Detail { get; init; }
}
