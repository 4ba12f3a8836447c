using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>What a change wants otherwise, on the wire; what it leaves as it is is null.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record WishBody
{
    [JsonPropertyName("title")]
    public required string? Title { get; init; }

    [JsonPropertyName("start_time")]
    public required DateTime? StartTime { get; init; }

    [JsonPropertyName("duration_minutes")]
    public required int? DurationMinutes { get; init; }

    [JsonPropertyName("time_zone")]
    public required string? TimeZone { get; init; }

    /// <summary>Empty when it is to be removed.</summary>
    [JsonPropertyName("agenda")]
    public required string? Agenda { get; init; }

    public static WishBody? Of(MeetingPatch? wish) => wish is null ? null : new()
    {
        Title = wish.Title,
        StartTime = wish.Start?.UtcDateTime,
        DurationMinutes = (int?)wish.Duration?.TotalMinutes,
        TimeZone = wish.TimeZone,
        Agenda = wish.Agenda,
    };

    /// <summary>Returns the start; never title or agenda.</summary>
    public override string ToString() => $"wish for {StartTime:O}";
}
