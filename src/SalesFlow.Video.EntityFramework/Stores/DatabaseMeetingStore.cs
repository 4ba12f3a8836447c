using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Keeps meetings in the database.</summary>
internal sealed class DatabaseMeetingStore(VideoDatabase database, TimeProvider timeProvider) : IMeetingStore
{
    public Task<IdempotentAdd> AddAsync(
        Meeting meeting, IdempotencyKey? idempotencyKey, IReadOnlyList<MeetingCommand> commands, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                if (idempotencyKey is not null
                    && await FindFirstAsync(context, meeting.Owner, idempotencyKey, cancellationToken).ConfigureAwait(false) is { } first)
                {
                    return new IdempotentAdd(new MeetingId(first.MeetingId), false, first.RequestHash == idempotencyKey.RequestHash);
                }

                var row = MeetingRows.ToRow(meeting);
                row.Version = 1;
                context.Add(row);
                if (idempotencyKey is not null)
                    context.Add(ToRow(meeting, idempotencyKey));

                // Of two callers with one key the later one fails here, looks again, and finds the first one's meeting.
                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                await Outbox.StoreAsync(context, commands, cancellationToken).ConfigureAwait(false);
                return new IdempotentAdd(meeting.Id, true, true);
            },
            cancellationToken);

    public Task<MeetingSave> SaveAsync(
        Meeting meeting, long readVersion, IReadOnlyList<MeetingCommand> commands, IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                var rows = context.Set<MeetingRow>();
                var stored = await rows.SingleOrDefaultAsync(row => row.Id == meeting.Id.Value, cancellationToken).ConfigureAwait(false);
                if (stored?.Version != readVersion)
                    return MeetingSave.VersionConflict;
                if (await IsTakenAsync(rows, meeting, cancellationToken).ConfigureAwait(false))
                    return MeetingSave.PlatformMeetingTaken;

                MeetingRows.Write(meeting, stored);
                stored.Version = readVersion + 1;
                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                await Outbox.StoreAsync(context, commands, cancellationToken).ConfigureAwait(false);
                await Outbox.StoreAsync(context, events, cancellationToken).ConfigureAwait(false);
                return MeetingSave.Saved;
            },
            cancellationToken);

    public Task<Meeting?> FindAsync(MeetingId id, CancellationToken cancellationToken) =>
        FindAsync(rows => rows.Where(row => row.Id == id.Value), cancellationToken);

    public Task<Meeting?> FindAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken) =>
        FindAsync(rows => rows.Where(row => row.Id == id.Value && row.UserId == owner.Value), cancellationToken);

    public Task<(Meeting Meeting, MeetingCommand Command)?> FindCommandAsync(Guid commandId, CancellationToken cancellationToken) =>
        database.ReadAsync<(Meeting, MeetingCommand)?>(
            async context =>
            {
                var found = await context.Set<CommandRow>().AsNoTracking()
                    .Where(command => command.Id == commandId)
                    .Join(
                        context.Set<MeetingRow>().AsNoTracking(),
                        command => command.MeetingId,
                        meeting => meeting.Id,
                        (command, meeting) => new { Meeting = meeting, Command = command })
                    .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                return found is null ? null : (MeetingRows.ToMeeting(found.Meeting), ToCommand(found.Command));
            },
            cancellationToken);

    public Task<IReadOnlyList<MeetingCommand>> ListCommandsAsync(MeetingId id, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<MeetingCommand>>(
            async context =>
            {
                var rows = await context.Set<CommandRow>().AsNoTracking().Where(row => row.MeetingId == id.Value)
                    .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(ToCommand)];
            },
            cancellationToken);

    public Task<IReadOnlySet<string>> FindKnownAsync(
        IntegrationId integrationId, IReadOnlyCollection<string> platformMeetingIds, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlySet<string>>(
            async context =>
            {
                var asked = platformMeetingIds.ToList();
                var known = await context.Set<MeetingRow>()
                    .Where(row => row.IntegrationId == integrationId.Value && asked.Contains(row.PlatformMeetingId!))
                    .Select(row => row.PlatformMeetingId!)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return known.ToHashSet(StringComparer.Ordinal);
            },
            cancellationToken);

    public Task<IReadOnlyList<Meeting>> ListByPlatformIdAsync(
        MeetingPlatform platform, string platformId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Meeting>>(
            async context =>
            {
                var rows = await context.Set<MeetingRow>().AsNoTracking()
                    .Where(row => row.Platform == platform.Name
                        && (row.PlatformMeetingId == platformId || row.PlatformConferenceId == platformId))
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(MeetingRows.ToMeeting)];
            },
            cancellationToken);

    public Task<MeetingPage> ListAsync(MeetingQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(context => MeetingPages.ReadAsync(context.Set<MeetingRow>(), query, cancellationToken), cancellationToken);

    /// <summary>Returns what the key was first used for, or null. Drops the owner's keys whose time is up: they can be used anew.</summary>
    private async Task<IdempotencyKeyRow?> FindFirstAsync(
        DbContext context, OwnerId owner, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var ofOwner = context.Set<IdempotencyKeyRow>().Where(row => row.UserId == owner.Value);
        await ofOwner.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return await ofOwner.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key.Key, cancellationToken).ConfigureAwait(false);
    }

    private static Task<bool> IsTakenAsync(IQueryable<MeetingRow> rows, Meeting meeting, CancellationToken cancellationToken) =>
        meeting.PlatformMeetingId is null
            ? Task.FromResult(false)
            : rows.AnyAsync(
                row => row.Id != meeting.Id.Value
                    && row.IntegrationId == meeting.IntegrationId.Value
                    && row.PlatformMeetingId == meeting.PlatformMeetingId,
                cancellationToken);

    private Task<Meeting?> FindAsync(Func<IQueryable<MeetingRow>, IQueryable<MeetingRow>> filter, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                var row = await filter(context.Set<MeetingRow>().AsNoTracking())
                    .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                return row is null ? null : MeetingRows.ToMeeting(row);
            },
            cancellationToken);

    private static IdempotencyKeyRow ToRow(Meeting meeting, IdempotencyKey key) => new()
    {
        UserId = meeting.Owner.Value,
        Key = key.Key,
        RequestHash = key.RequestHash,
        MeetingId = meeting.Id.Value,
        ExpiresAt = key.ExpiresAt,
    };

    private static MeetingCommand ToCommand(CommandRow row) => new()
    {
        Id = row.Id,
        MeetingId = new MeetingId(row.MeetingId),
        Kind = Words<MeetingCommandKind>.Read(row.Kind),
        CreatedAt = row.CreatedAt,
        DueAt = row.DueAt,
    };
}
