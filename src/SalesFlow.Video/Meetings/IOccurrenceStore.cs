using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Meetings;

/// <summary>Keeps what was held: occurrences with their artifacts, who was there, what was said. Each method is one transaction; thread-safe.</summary>
[Experimental("SFV0001")]
public interface IOccurrenceStore
{
    /// <summary>Returns an occurrence, or null.</summary>
    Task<Occurrence?> FindAsync(OccurrenceId id, CancellationToken cancellationToken = default);

    /// <summary>Returns all occurrences of these meetings, by meeting and then by start, those without a known start last.</summary>
    Task<IReadOnlyList<Occurrence>> ListAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken = default);

    /// <summary>Inserts (read version 0) or updates an occurrence with its artifacts, raises its version and stores the events that this causes.</summary>
    /// <returns>False, and nothing changes, when the version read is no longer the stored one, or the occurrence exists already.</returns>
    Task<bool> SaveAsync(
        Occurrence occurrence, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken = default);

    /// <summary>Returns who was there, by first join, then by name.</summary>
    Task<IReadOnlyList<Participant>> ListParticipantsAsync(OccurrenceId id, CancellationToken cancellationToken = default);

    /// <summary>Replaces who was there.</summary>
    Task SaveParticipantsAsync(
        MeetingId meetingId, OccurrenceId id, IReadOnlyList<Participant> participants, CancellationToken cancellationToken = default);

    /// <summary>Returns the transcript of an occurrence, or null.</summary>
    Task<StoredTranscript?> FindTranscriptAsync(OccurrenceId id, CancellationToken cancellationToken = default);

    /// <summary>Keeps a transcript, in place of an earlier one of the occurrence, whose creation time stays; with an equal hash nothing changes.</summary>
    Task SaveTranscriptAsync(StoredTranscript transcript, CancellationToken cancellationToken = default);

    /// <summary>Notes what became of the analysis of a transcript; without effect when its hash is another by now.</summary>
    /// <param name="id">The occurrence.</param>
    /// <param name="contentHash">The hash of the transcript that was analyzed.</param>
    /// <param name="error">Why it failed, without a word of the transcript; null when it succeeded.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task MarkProcessedAsync(OccurrenceId id, string contentHash, string? error, CancellationToken cancellationToken = default);
}
