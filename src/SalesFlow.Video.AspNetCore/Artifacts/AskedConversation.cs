using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>The meeting that a request is about, and which of its occurrences.</summary>
/// <param name="Owner">The owner as whom the meeting is reached.</param>
/// <param name="Overview">The meeting with what became of it.</param>
/// <param name="Asked">The occurrence that the request named; null when it named none.</param>
internal sealed record AskedConversation(OwnerId Owner, MeetingOverview Overview, OccurrenceId? Asked)
{
    public MeetingId MeetingId => Overview.Meeting.Id;

    /// <summary>The occurrence that was named, or else all that are the meeting; without occurrences when it was not held.</summary>
    public MeetingConversation Conversation => Asked is { } asked
        ? MeetingConversation.Of(Overview.Occurrences.First(occurrence => occurrence.Id == asked))
        : Overview.Conversation;

    /// <summary>What the ids of participants are made with: they are the same for as long as the same is asked.</summary>
    public Guid Scope => Asked?.Value ?? Overview.Conversation.Id.Value;
}
