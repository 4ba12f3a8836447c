using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Stores.Analyses;

/// <summary>Keeps analyses in the database.</summary>
internal sealed class DatabaseAnalysisStore(VideoDatabase database) : IAnalysisStore
{
    public Task<IReadOnlyList<StoredAnalysis>> ListAsync(MeetingId meetingId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredAnalysis>>(
            async context =>
            {
                var rows = await WithItems(context).AsNoTracking()
                    .Where(row => row.MeetingId == meetingId.Value)
                    .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.OccurrenceId)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(AnalysisRows.ToAnalysis)];
            },
            cancellationToken);

    public Task<bool> SaveAsync(
        StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                var stored = await FindRowAsync(context, analysis, readVersion, cancellationToken).ConfigureAwait(false);
                if ((stored?.Version ?? 0) != readVersion)
                    return false;

                if (stored is null)
                {
                    if (await FindFreeAsync(context, analysis, cancellationToken).ConfigureAwait(false) is not { } free)
                        return false;
                    context.Add(stored = AnalysisRows.ToRow(analysis with { OccurrenceId = free }));
                }
                else
                {
                    AnalysisRows.Write(analysis, stored);
                }

                stored.Version = readVersion + 1;
                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                await Outbox.StoreAsync(context, events, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Returns the row of the conversation, or the one of its occurrence alone, which is to become that of the conversation.</summary>
    private static async Task<AnalysisRow?> FindRowAsync(
        DbContext context, StoredAnalysis analysis, long readVersion, CancellationToken cancellationToken)
    {
        if (analysis.ConversationId is { Value: var conversation }
            && await WithItems(context).SingleOrDefaultAsync(row => row.ConversationId == conversation, cancellationToken).ConfigureAwait(false) is { } row)
            return row;
        if (analysis.ConversationId is not null && readVersion == 0)
            return null;

        var alone = ConversationId.Of(analysis.OccurrenceId).Value;
        return await WithItems(context).SingleOrDefaultAsync(
            row => row.OccurrenceId == analysis.OccurrenceId.Value && (row.ConversationId == null || row.ConversationId == alone),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns an occurrence of the meeting under which no analysis is kept, the wanted one first; null when there is none.</summary>
    private static async Task<OccurrenceId?> FindFreeAsync(DbContext context, StoredAnalysis analysis, CancellationToken cancellationToken)
    {
        var free = await context.Set<OccurrenceRow>()
            .Where(row => row.MeetingId == analysis.MeetingId.Value && !context.Set<AnalysisRow>().Any(kept => kept.OccurrenceId == row.Id))
            .OrderByDescending(row => row.Id == analysis.OccurrenceId.Value)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return free is { } id ? new OccurrenceId(id) : null;
    }

    /// <summary>Analysis and items by one statement, whatever the application's context prefers: two could be of different versions.</summary>
    private static IQueryable<AnalysisRow> WithItems(DbContext context) =>
        context.Set<AnalysisRow>().Include(row => row.Items).AsSingleQuery();
}
