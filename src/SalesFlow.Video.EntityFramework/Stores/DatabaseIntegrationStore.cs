using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Keeps integrations in the database.</summary>
internal sealed class DatabaseIntegrationStore(VideoDatabase database) : IIntegrationStore
{
    private static readonly string Disconnected = Words<IntegrationState>.Of(IntegrationState.Disconnected);

    public Task<Integration?> FindAsync(IntegrationId id, CancellationToken cancellationToken) =>
        FindAsync(rows => rows.Where(row => row.Id == id.Value), cancellationToken);

    public Task<Integration?> FindAccountAsync(
        OwnerId owner, MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken) =>
        FindAsync(
            rows => rows.Where(row => row.UserId == owner.Value && row.Platform == platform.Name && row.PlatformUserId == platformUserId),
            cancellationToken);

    public Task<IReadOnlyList<Integration>> ListAccountsAsync(
        MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.Platform == platform.Name && row.PlatformUserId == platformUserId), cancellationToken);

    public Task<IReadOnlyList<Integration>> ListAsync(OwnerId owner, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.UserId == owner.Value), cancellationToken);

    public Task<bool> SaveAsync(
        Integration integration, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                var rows = context.Set<IntegrationRow>();
                var stored = await rows.SingleOrDefaultAsync(row => row.Id == integration.Id.Value, cancellationToken).ConfigureAwait(false);
                if ((stored?.Version ?? 0) != readVersion
                    || await rows.AnyAsync(row => row.Id != integration.Id.Value
                        && row.UserId == integration.Owner.Value
                        && row.Platform == integration.Platform.Name
                        && row.PlatformUserId == integration.PlatformUserId, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }

                if (stored is null)
                    rows.Add(stored = IntegrationRows.ToRow(integration));
                else
                    IntegrationRows.Write(integration, stored);
                stored.Version = readVersion + 1;

                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                await Outbox.StoreAsync(context, events, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public Task SetDefaultAsync(OwnerId owner, IntegrationId id, CancellationToken cancellationToken) => database.WriteAsync(
        context =>
        {
            var ofOwner = context.Set<IntegrationRow>().Where(row => row.UserId == owner.Value);
            var chosen = ofOwner.Where(row => row.Id == id.Value && row.State != Disconnected);

            // All rows of the platform in one statement: two callers at once end with one default, whoever comes last.
            return ofOwner
                .Where(row => chosen.Any(choice => choice.Platform == row.Platform))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDefault, row => row.Id == id.Value), cancellationToken);
        },
        cancellationToken);

    private Task<IReadOnlyList<Integration>> ListAsync(
        Func<IQueryable<IntegrationRow>, IQueryable<IntegrationRow>> filter, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Integration>>(
            async context =>
            {
                var rows = await filter(context.Set<IntegrationRow>().AsNoTracking().Where(row => row.State != Disconnected))
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(IntegrationRows.ToIntegration)];
            },
            cancellationToken);

    private Task<Integration?> FindAsync(
        Func<IQueryable<IntegrationRow>, IQueryable<IntegrationRow>> filter, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                var row = await filter(context.Set<IntegrationRow>().AsNoTracking())
                    .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                return row is null ? null : IntegrationRows.ToIntegration(row);
            },
            cancellationToken);
}
