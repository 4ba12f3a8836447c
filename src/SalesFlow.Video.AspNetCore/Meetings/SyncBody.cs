using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>What was asked for and the platform has not confirmed, on the wire.</summary>
internal sealed record SyncBody
{
    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<SyncState>))]
    public required SyncState State { get; init; }

    /// <summary>The change in question: create, update or cancel; null when everything is confirmed.</summary>
    [JsonPropertyName("what")]
    public required string? What { get; init; }

    /// <summary>What an update wants otherwise; null for a creation without one, a cancellation, and when everything is confirmed.</summary>
    [JsonPropertyName("wish")]
    public required WishBody? Wish { get; init; }

    /// <summary>The error code with which the platform declined; null unless it did.</summary>
    [JsonPropertyName("reason")]
    public required string? Reason { get; init; }

    public static SyncBody Of(MeetingSync sync) => new()
    {
        State = sync.State,
        What = sync.What switch
        {
            null => null,
            MeetingCommandKind.Create => "create",
            MeetingCommandKind.Update => "update",
            _ => "cancel",
        },
        Wish = WishBody.Of(sync.Wish),
        Reason = sync.Reason is { } reason ? VideoErrors.Describe(reason).ErrorCode : null,
    };
}
