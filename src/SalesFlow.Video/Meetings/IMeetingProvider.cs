using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Meetings;

/// <summary>Talks to one platform about meetings; registered keyed by <see cref="MeetingPlatform"/>. Implementations are thread-safe.</summary>
/// <remarks>
/// Every method may throw <see cref="PlatformException"/>, whose kind tells what certainly was not done from what may have been done.
/// No method re-sends a write on its own.
/// </remarks>
public interface IMeetingProvider
{
    /// <summary>Says what this integration can do with the scopes that the user granted.</summary>
    MeetingCapabilities GetCapabilities(Integration integration);

    /// <summary>
    /// Creates a meeting. Called again for the same draft, it may create a second one, unless <see cref="MeetingCapabilities.IsCreatingIdempotent"/>.
    /// </summary>
    /// <returns>The meeting. One without a link is read again until it has one.</returns>
    Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Finds what an earlier, unanswered creation of this draft may have left behind, oldest first. Not called where creating is idempotent.</summary>
    /// <param name="integration">Whose account to look in.</param>
    /// <param name="draft">The meeting that may exist.</param>
    /// <param name="since">When the first attempt began.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<IReadOnlyList<PlatformMeeting>> FindCreatedAsync(
        Integration integration, MeetingDraft draft, DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>Reads a meeting, with a fresh host link; null when the platform says that it does not have it, which counts as cancelled.</summary>
    Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken = default);

    /// <summary>Reads the upcoming meetings of the account page by page to the end, whoever made them; without host links, perhaps without agendas.</summary>
    IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(Integration integration, CancellationToken cancellationToken = default);

    /// <summary>Changes the fields that the patch names and no other. Repeatable.</summary>
    /// <returns>The meeting as the platform has it afterwards; null when it no longer has the meeting.</returns>
    Task<PlatformMeeting?> UpdateAsync(
        Integration integration, string platformMeetingId, MeetingPatch patch, CancellationToken cancellationToken = default);

    /// <summary>Calls a meeting off; one that is gone already counts as called off. Repeatable.</summary>
    Task CancelAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken = default);

    /// <summary>Returns every occurrence of a meeting that the platform remembers, in any order; empty when it was not held, or is gone.</summary>
    /// <param name="integration">Whose account to look in.</param>
    /// <param name="platformConferenceId">Under what the platform files them: <see cref="PlatformMeeting.ConferenceId"/>, or the meeting's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformConferenceId, CancellationToken cancellationToken = default);

    /// <summary>Looks for the recorded files of an occurrence that people would play; available when all of them are finished.</summary>
    Task<ArtifactAnswer<IReadOnlyList<Recording>>> FindRecordingsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken = default);

    /// <summary>Opens a recorded file as a stream that nothing buffers.</summary>
    /// <param name="integration">Whose account it is in.</param>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="recordingId">The platform's id of the file.</param>
    /// <param name="offset">The first byte that is wanted; the content says where it really begins.</param>
    /// <param name="cancellationToken">Ends the call; not the reading of the stream.</param>
    /// <returns>The content, or null when the platform no longer has the file.</returns>
    Task<RecordingContent?> OpenRecordingAsync(
        Integration integration, PlatformOccurrence occurrence, string recordingId, long offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Looks for the transcript of an occurrence.</summary>
    Task<ArtifactAnswer<Transcript>> FindTranscriptAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken = default);

    /// <summary>Looks for who was there, one entry with one session per join; rejoins are merged by the caller.</summary>
    Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindParticipantsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken = default);
}
