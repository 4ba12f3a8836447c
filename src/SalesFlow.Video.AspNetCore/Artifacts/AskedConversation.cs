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

    /// <summary>The occurrence that was named, or else all that are the meeting; empty when it was not held.</summary>
    public IReadOnlyList<Occurrence> Occurrences => Asked is { } asked
        ? [.. Overview.Occurrences.Where(occurrence => occurrence.Id == asked)]
        : Overview.Conversation.Occurrences;

    /// <summary>What the ids of participants are made with: they are the same for as long as the same is asked.</summary>
    public Guid Scope => Asked?.Value ?? Overview.Conversation.Id.Value;

    /// <summary>Returns a recorded file and its occurrence, or null; files are counted from 0 in the order of the occurrences.</summary>
    public (Occurrence Occurrence, Recording Recording)? FindRecording(int number)
    {
        var files = Occurrences.SelectMany(static occurrence =>
            (occurrence.FindArtifact(ArtifactKind.Recording)?.Recordings ?? []).Select(recording => (occurrence, recording))).ToList();
        return number < files.Count ? files[number] : null;
    }
}
