using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Meetings;

/// <summary>Keeps meetings. Each method is one transaction; implementations are thread-safe.</summary>
/// <remarks>Commands and events that are stored become jobs in the same transaction, as <c>OutboxJobs</c> makes them.</remarks>
[Experimental("SFV0001")]
public interface IMeetingStore
{
    /// <summary>Adds a meeting with the commands that it causes; its version becomes 1.</summary>
    /// <param name="meeting">The new meeting.</param>
    /// <param name="idempotencyKey">The caller's key; null when it gave none. Of many calls with one key exactly one adds.</param>
    /// <param name="commands">What the platform is to be told.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IdempotentAdd> AddAsync(
        Meeting meeting, IdempotencyKey? idempotencyKey, IReadOnlyList<MeetingCommand> commands, CancellationToken cancellationToken = default);

    /// <summary>Saves a meeting over the version read, raises the version by one, and stores the commands and events that this causes.</summary>
    Task<MeetingSave> SaveAsync(
        Meeting meeting, long readVersion, IReadOnlyList<MeetingCommand> commands, IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken = default);

    /// <summary>Returns a meeting, whoever owns it, or null.</summary>
    Task<Meeting?> FindAsync(MeetingId id, CancellationToken cancellationToken = default);

    /// <summary>Returns a meeting of this owner, or null.</summary>
    Task<Meeting?> FindAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken = default);

    /// <summary>Returns the meeting that a command is about and the command, or null when the command is unknown.</summary>
    Task<(Meeting Meeting, MeetingCommand Command)?> FindCommandAsync(Guid commandId, CancellationToken cancellationToken = default);

    /// <summary>Returns the commands about a meeting, oldest first.</summary>
    Task<IReadOnlyList<MeetingCommand>> ListCommandsAsync(MeetingId id, CancellationToken cancellationToken = default);

    /// <summary>Returns which of these platform ids belong to meetings of the integration.</summary>
    Task<IReadOnlySet<string>> FindKnownAsync(
        IntegrationId integrationId, IReadOnlyCollection<string> platformMeetingIds, CancellationToken cancellationToken = default);

    /// <summary>Returns the meetings with this platform id, or this conference, whoever owns them: several when several owners connected the account.</summary>
    Task<IReadOnlyList<Meeting>> ListByPlatformIdAsync(
        MeetingPlatform platform, string platformId, CancellationToken cancellationToken = default);

    /// <summary>Returns one page of an owner's meetings.</summary>
    Task<MeetingPage> ListAsync(MeetingQuery query, CancellationToken cancellationToken = default);
}
