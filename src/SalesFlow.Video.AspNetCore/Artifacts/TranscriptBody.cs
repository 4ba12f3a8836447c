using System.Text.Json.Serialization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>What was said in a conversation, on the wire.</summary>
internal sealed record TranscriptBody
{
    /// <summary>A BCP 47 tag such as de; null when unknown.</summary>
    [JsonPropertyName("language")]
    public required string? Language { get; init; }

    /// <summary>The first occurrence whose words these are.</summary>
    [JsonPropertyName("occurrence_id")]
    public required Guid OccurrenceId { get; init; }

    [JsonPropertyName("conversation_id")]
    public required Guid ConversationId { get; init; }

    /// <summary>The pauses between the occurrences.</summary>
    [JsonPropertyName("gaps")]
    public required IReadOnlyList<GapBody> Gaps { get; init; }

    [JsonPropertyName("segments")]
    public required IReadOnlyList<SegmentBody> Segments { get; init; }

    public static TranscriptBody Of(ConversationTranscript said, ParticipantIds participants) => new()
    {
        Language = said.Transcript.Language,
        OccurrenceId = said.Parts[0].OccurrenceId.Value,
        ConversationId = said.ConversationId.Value,
        Gaps = [.. said.Transcript.Gaps.Select(GapBody.Of)],
        Segments =
        [
            .. said.Parts.SelectMany(part => said.Transcript.Segments.Skip(part.FirstSegment).Take(part.Count)
                .Select(segment => SegmentBody.Of(segment, part, participants))),
        ],
    };

    /// <summary>Returns the conversation; never what was said.</summary>
    public override string ToString() => $"transcript of conversation {ConversationId}";
}
