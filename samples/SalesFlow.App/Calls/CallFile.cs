using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>One file of a call's recording, and where it stands in the call.</summary>
/// <param name="Number">Its place among the files, counted from 0, as the API counts them.</param>
/// <param name="Recording">The file.</param>
/// <param name="Offset">How far after the beginning of the call it begins, as the transcript counts; null when that is not known.</param>
public sealed record CallFile(int Number, Recording Recording, TimeSpan? Offset)
{
    /// <summary>How long it is; null when unknown.</summary>
    public TimeSpan? Length => Recording is { Start: { } start, End: { } end } && end > start ? end - start : null;

    /// <summary>Places the files of a conversation, which come in the order of its occurrences and of their start.</summary>
    /// <param name="conversation">The conversation; null for none.</param>
    /// <param name="transcript">What was said, by which files are found; null when that is not known.</param>
    public static IReadOnlyList<CallFile> Of(MeetingConversation? conversation, ConversationTranscript? transcript) =>
    [
        .. (conversation?.Occurrences ?? []).SelectMany(occurrence => FilesOf(occurrence, OffsetOf(occurrence, conversation!, transcript)))
            .Select(static (file, number) => file with { Number = number }),
    ];

    private static IEnumerable<CallFile> FilesOf(Occurrence occurrence, TimeSpan? offset)
    {
        if (occurrence.FindArtifact(ArtifactKind.Recording) is not { State: ArtifactState.Available, Recordings: [var first, ..] recordings })
            return [];

        // The transcript of an occurrence counts from its first file.
        return recordings.Select(recording => new CallFile(0, recording, offset + (recording == first ? TimeSpan.Zero : Behind(first, recording))));
    }

    private static TimeSpan? Behind(Recording first, Recording recording) =>
        recording.Start is { } start && first.Start is { } origin && start >= origin ? start - origin : null;

    private static TimeSpan? OffsetOf(Occurrence occurrence, MeetingConversation conversation, ConversationTranscript? transcript) =>
        transcript?.Parts.FirstOrDefault(part => part.OccurrenceId == occurrence.Id)?.Offset
            ?? (occurrence == conversation.Occurrences[0] ? TimeSpan.Zero : occurrence.ActualStart - conversation.ActualStart);
}
