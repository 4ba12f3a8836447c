using System.Text.Json.Serialization;

namespace SalesFlow.Video.Events;

/// <summary>An analysis of a conversation is there; it was stored before this event. Another occurrence causes another one.</summary>
public sealed record MeetingAnalyzed : VideoEvent
{
    /// <summary>The meeting.</summary>
    [JsonConverter(typeof(MeetingIdConverter))]
    public required MeetingId MeetingId { get; init; }

    /// <summary>The occurrence with which the conversation was first analyzed.</summary>
    [JsonConverter(typeof(OccurrenceIdConverter))]
    public required OccurrenceId OccurrenceId { get; init; }

    /// <summary>The conversation; null in events from before there were conversations.</summary>
    [JsonConverter(typeof(ConversationIdConverter))]
    public ConversationId? ConversationId { get; init; }

    /// <summary>Which analysis of this conversation it is, counted from 1.</summary>
    public int Revision { get; init; } = 1;
}
