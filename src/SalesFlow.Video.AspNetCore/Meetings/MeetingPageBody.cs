using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>One page of meetings on the wire.</summary>
internal sealed record MeetingPageBody
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<MeetingBody> Items { get; init; }

    /// <summary>What to send as cursor for the next page; null when this is the last one.</summary>
    [JsonPropertyName("next_cursor")]
    public required string? NextCursor { get; init; }
}
