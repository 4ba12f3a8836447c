using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>A meeting with what became of it.</summary>
/// <param name="Meeting">The plan.</param>
/// <param name="Result">What lists show of the conversation; empty before the meeting was held.</param>
/// <param name="Occurrences">All that was held on its link, with the artifacts, by start.</param>
public sealed record MeetingOverview(Meeting Meeting, MeetingResult Result, IReadOnlyList<Occurrence> Occurrences)
{
    /// <summary>Those occurrences that are the meeting. Default: all.</summary>
    public MeetingConversation Conversation { get; init; } = new(ConversationId.Of(Meeting.Id), Meeting.Id, Occurrences);

    /// <summary>Other calls on the same link, by start: before the meeting, or after it.</summary>
    public IReadOnlyList<Occurrence> OtherCalls => [.. Occurrences.Where(occurrence => !Conversation.Holds(occurrence.Id))];

    /// <summary>Returns the meeting; never what was said.</summary>
    public override string ToString() => Meeting.ToString();
}
