using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Changes a stored meeting however often somebody else changes it first.</summary>
internal sealed class MeetingChanges(IMeetingStore store, MeetingNews news, TimeProvider timeProvider)
{
    private const int Tries = 20;

    /// <summary>Applies a change to the latest version; the change returns null to leave the meeting as it is.</summary>
    public Task<MeetingSave?> ApplyAsync(
        MeetingId id, Func<Meeting, Meeting?> change, CancellationToken cancellationToken, params IReadOnlyList<MeetingCommand> commands) =>
        ApplyAsync(id, change, [], cancellationToken, commands);

    /// <summary>Applies a change to the latest version and stores the events that it causes.</summary>
    /// <returns>What came of saving; null when there was nothing to save: the change left the meeting as it is, or there is none.</returns>
    public async Task<MeetingSave?> ApplyAsync(
        MeetingId id, Func<Meeting, Meeting?> change, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken,
        params IReadOnlyList<MeetingCommand> commands)
    {
        for (var tries = 1; ; tries++)
        {
            var stored = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (stored is null || change(stored) is not { } changed)
                return null;

            var save = await SaveAsync(stored, changed, commands, events, cancellationToken).ConfigureAwait(false);
            if (save != MeetingSave.VersionConflict || tries == Tries)
                return save;
        }
    }

    /// <summary>Saves a changed meeting over the version that was read, with what the application is to be told of the change.</summary>
    public Task<MeetingSave> SaveAsync(
        Meeting read, Meeting changed, IReadOnlyList<MeetingCommand> commands, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        return store.SaveAsync(changed with { UpdatedAt = now }, read.Version, commands, [.. events, .. news.Between(read, changed, now)], cancellationToken);
    }

    /// <summary>Makes a command for the worker of this node or another, should nobody carry it out at once.</summary>
    public MeetingCommand NewCommand(MeetingId id, MeetingCommandKind kind, TimeSpan head)
    {
        var now = timeProvider.GetUtcNow();
        return new() { Id = Guid.CreateVersion7(now), MeetingId = id, Kind = kind, CreatedAt = now, DueAt = now + head };
    }
}
