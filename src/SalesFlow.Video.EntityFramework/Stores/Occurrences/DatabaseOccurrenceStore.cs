using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores.Occurrences;

/// <summary>Keeps what was held in the database.</summary>
internal sealed class DatabaseOccurrenceStore(VideoDatabase database) : IOccurrenceStore
{
    public Task<Occurrence?> FindAsync(OccurrenceId id, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var row = await WithArtifacts(context).AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken).ConfigureAwait(false);
            return row is null ? null : OccurrenceRows.ToOccurrence(row);
        },
        cancellationToken);

    public Task<IReadOnlyList<Occurrence>> ListAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Occurrence>>(
            async context =>
            {
                var asked = meetings.Select(static id => id.Value).ToList();
                var rows = await WithArtifacts(context).AsNoTracking()
                    .Where(row => asked.Contains(row.MeetingId))
                    .OrderBy(row => row.MeetingId)
                    .ThenBy(row => row.ActualStart == null).ThenBy(row => row.ActualStart)
                    .ThenBy(row => row.Id)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(OccurrenceRows.ToOccurrence)];
            },
            cancellationToken);

    public Task<bool> SaveAsync(
        Occurrence occurrence, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                var stored = await WithArtifacts(context)
                    .SingleOrDefaultAsync(row => row.Id == occurrence.Id.Value, cancellationToken).ConfigureAwait(false);
                if ((stored?.Version ?? 0) != readVersion || await IsTakenAsync(context, occurrence, cancellationToken).ConfigureAwait(false))
                    return false;

                if (stored is null)
                    context.Add(stored = OccurrenceRows.ToRow(occurrence));
                else
                    OccurrenceRows.Write(occurrence, stored);
                stored.Version = readVersion + 1;

                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                await Outbox.StoreAsync(context, events, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public Task<IReadOnlyList<Participant>> ListParticipantsAsync(OccurrenceId id, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Participant>>(
            async context =>
            {
                var rows = await context.Set<ParticipantRow>().AsNoTracking()
                    .Where(row => row.OccurrenceId == id.Value)
                    .OrderBy(row => row.Position)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(ParticipantRows.ToParticipant)];
            },
            cancellationToken);

    public Task SaveParticipantsAsync(
        MeetingId meetingId, OccurrenceId id, IReadOnlyList<Participant> participants, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                // None of those who replace at once sees what the others add: they would collide, and collide again when they are many.
                // The row of the occurrence lets one of them in at a time.
                await context.Set<OccurrenceRow>().Where(row => row.Id == id.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellationToken).ConfigureAwait(false);
                await context.Set<ParticipantRow>().Where(row => row.OccurrenceId == id.Value)
                    .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                context.AddRange(ParticipantRows.ToRows(meetingId, id, participants));
                return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public Task<StoredTranscript?> FindTranscriptAsync(OccurrenceId id, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var row = await context.Set<TranscriptRow>().AsNoTracking()
                .SingleOrDefaultAsync(row => row.OccurrenceId == id.Value, cancellationToken).ConfigureAwait(false);
            return row is null ? null : TranscriptRows.ToTranscript(row);
        },
        cancellationToken);

    public Task SaveTranscriptAsync(StoredTranscript transcript, CancellationToken cancellationToken)
    {
        var row = TranscriptRows.ToRow(transcript);
        return database.TransactAsync(
            async context =>
            {
                var stored = context.Set<TranscriptRow>().Where(stored => stored.OccurrenceId == row.OccurrenceId);
                if (await ReplaceAsync(stored, row, cancellationToken).ConfigureAwait(false) == 0
                    && !await stored.AnyAsync(cancellationToken).ConfigureAwait(false))
                {
                    context.Add(row);
                    await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);
    }

    public Task MarkProcessedAsync(OccurrenceId id, string contentHash, string? error, CancellationToken cancellationToken) =>
        database.WriteAsync(
            context => context.Set<TranscriptRow>()
                .Where(row => row.OccurrenceId == id.Value && row.ContentHash == contentHash)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.IsProcessed, error == null).SetProperty(row => row.ProcessingError, error),
                    cancellationToken),
            cancellationToken);

    /// <summary>Occurrences and artifacts by one statement, whatever the application's context prefers: two could be of different versions.</summary>
    private static IQueryable<OccurrenceRow> WithArtifacts(DbContext context) =>
        context.Set<OccurrenceRow>().Include(row => row.Artifacts).AsSingleQuery();

    private static Task<bool> IsTakenAsync(DbContext context, Occurrence occurrence, CancellationToken cancellationToken) =>
        context.Set<OccurrenceRow>().AnyAsync(
            row => row.Id != occurrence.Id.Value
                && row.MeetingId == occurrence.MeetingId.Value
                && row.PlatformOccurrenceId == occurrence.PlatformOccurrenceId,
            cancellationToken);

    /// <summary>Writes all columns of another transcript in one statement: of two who save at once none keeps a half.</summary>
    private static Task<int> ReplaceAsync(IQueryable<TranscriptRow> stored, TranscriptRow row, CancellationToken cancellationToken) => stored
        .Where(stored => stored.ContentHash != row.ContentHash)
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(stored => stored.MeetingId, row.MeetingId)
                .SetProperty(stored => stored.Language, row.Language)
                .SetProperty(stored => stored.IsProcessed, row.IsProcessed)
                .SetProperty(stored => stored.ProcessingError, row.ProcessingError)
                .SetProperty(stored => stored.ContentHash, row.ContentHash)
                .SetProperty(stored => stored.TranscriptText, row.TranscriptText)
                .SetProperty(stored => stored.TranscriptVtt, row.TranscriptVtt),
            cancellationToken);
}
