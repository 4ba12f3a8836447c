using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Stores.Analyses;

/// <summary>Keeps analyses in the database.</summary>
internal sealed class DatabaseAnalysisStore(VideoDatabase database) : IAnalysisStore
{
    public Task<StoredAnalysis?> FindAsync(OccurrenceId id, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var row = await WithItems(context).AsNoTracking()
                .SingleOrDefaultAsync(row => row.OccurrenceId == id.Value, cancellationToken).ConfigureAwait(false);
            return row is null ? null : AnalysisRows.ToAnalysis(row);
        },
        cancellationToken);

    public Task<bool> SaveAsync(
        StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                var stored = await WithItems(context)
                    .SingleOrDefaultAsync(row => row.OccurrenceId == analysis.OccurrenceId.Value, cancellationToken).ConfigureAwait(false);
                if ((stored?.Version ?? 0) != readVersion)
                    return false;

                if (stored is null)
                    context.Add(stored = AnalysisRows.ToRow(analysis));
                else
                    AnalysisRows.Write(analysis, stored);
                stored.Version = readVersion + 1;

                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                await Outbox.StoreAsync(context, events, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Analysis and items by one statement, whatever the application's context prefers: two could be of different versions.</summary>
    private static IQueryable<AnalysisRow> WithItems(DbContext context) =>
        context.Set<AnalysisRow>().Include(row => row.Items).AsSingleQuery();
}
