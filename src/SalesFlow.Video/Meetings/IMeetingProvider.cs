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

    /// <summary>Creates a meeting. Called again for the same draft, it may create a second one: see <see cref="FindCreatedAsync"/>.</summary>
    Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Finds what an earlier, unanswered creation of this draft may have left behind, oldest first.</summary>
    /// <param name="integration">Whose account to look in.</param>
    /// <param name="draft">The meeting that may exist.</param>
    /// <param name="since">When the first attempt began.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<IReadOnlyList<PlatformMeeting>> FindCreatedAsync(
        Integration integration, MeetingDraft draft, DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>Reads a meeting, with a fresh host link; null when the platform does not have it.</summary>
    Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken = default);

    /// <summary>Brings title, time, agenda and recording up to date; null when the platform no longer has the meeting. Repeatable.</summary>
    Task<PlatformMeeting?> UpdateAsync(
        Integration integration, string platformMeetingId, MeetingDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Calls a meeting off; one that is gone already counts as called off. Repeatable.</summary>
    Task CancelAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken = default);
}
