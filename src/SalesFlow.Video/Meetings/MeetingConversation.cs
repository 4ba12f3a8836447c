namespace SalesFlow.Video.Meetings;

/// <summary>Occurrences of a meeting that are read, shown and analyzed as one.</summary>
/// <param name="Id">The id of the conversation.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Occurrences">What was held, by start, those without a known start last; empty before anything was.</param>
public sealed record MeetingConversation(ConversationId Id, MeetingId MeetingId, IReadOnlyList<Occurrence> Occurrences)
{
    /// <summary>Returns another call on the link of a meeting, which is a conversation of its own.</summary>
    public static MeetingConversation Of(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return new(ConversationId.Of(occurrence.Id), occurrence.MeetingId, [occurrence]);
    }

    /// <summary>True for the meeting itself, false for another call on its link.</summary>
    public bool IsMain => Id == ConversationId.Of(MeetingId);

    /// <summary>True while one of the occurrences has begun and not ended.</summary>
    public bool IsRunning => Occurrences.Any(static occurrence => occurrence.IsRunning);

    /// <summary>When the first occurrence really began; null while that is not known.</summary>
    public DateTimeOffset? ActualStart => Occurrences.Min(static occurrence => occurrence.ActualStart);

    /// <summary>When the last occurrence really ended; null while one runs, or no end is known.</summary>
    public DateTimeOffset? ActualEnd => IsRunning ? null : Occurrences.Max(static occurrence => occurrence.ActualEnd);

    /// <summary>How long all occurrences were together, without the time between them; null unless each length is known.</summary>
    public TimeSpan? Length => Occurrences.Count == 0 ? null : Occurrences.Aggregate(
        (TimeSpan?)TimeSpan.Zero, static (sum, occurrence) => sum + (occurrence.ActualEnd - occurrence.ActualStart));

    /// <summary>True when an occurrence belongs to this conversation.</summary>
    public bool Holds(OccurrenceId id) => Occurrences.Any(occurrence => occurrence.Id == id);

    /// <summary>Returns the artifact of a kind of each occurrence that has one.</summary>
    public IEnumerable<Artifact> FindArtifacts(ArtifactKind kind) =>
        Occurrences.Select(occurrence => occurrence.FindArtifact(kind)).OfType<Artifact>();

    /// <summary>Returns a recorded file and its occurrence, or null; files are counted from 0 in the order of the occurrences.</summary>
    public (Occurrence Occurrence, Recording Recording)? FindRecording(int number)
    {
        var files = Occurrences.SelectMany(static occurrence =>
            (occurrence.FindArtifact(ArtifactKind.Recording)?.Recordings ?? []).Select(recording => (occurrence, recording))).ToList();
        return number >= 0 && number < files.Count ? files[number] : null;
    }

    /// <summary>Returns the ids; never who was there.</summary>
    public override string ToString() => $"conversation {Id} of meeting {MeetingId}";
}
