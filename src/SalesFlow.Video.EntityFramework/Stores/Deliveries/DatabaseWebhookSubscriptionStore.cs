using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Keeps subscriptions in the database.</summary>
internal sealed class DatabaseWebhookSubscriptionStore(VideoDatabase database) : IWebhookSubscriptionStore
{
    public Task ConfirmAsync(MeetingPlatform platform, string resource, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                var known = Confirmed(context.Set<WebhookSubscriptionRow>(), platform, resource);
                if (await known.AnyAsync(cancellationToken).ConfigureAwait(false))
                {
                    return await known.Where(row => row.ConfirmedAt < at)
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(row => row.ConfirmedAt, at)
                                .SetProperty(row => row.UpdatedAt, at)
                                .SetProperty(row => row.Version, row => row.Version + 1),
                            cancellationToken).ConfigureAwait(false);
                }

                // Of two that add it at once the later one fails here, looks again, and finds it.
                context.Add(SubscriptionRows.ToRow(WebhookSubscription.Confirmed(platform, resource, at), version: 1));
                return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(CancellationToken cancellationToken) =>
        ListAsync(static rows => rows, cancellationToken);

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(IntegrationId integrationId, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.IntegrationId == integrationId.Value), cancellationToken);

    public Task<WebhookSubscription?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        FindAsync(rows => rows.Where(row => row.Id == id), cancellationToken);

    public Task<WebhookSubscription?> FindConfirmedAsync(MeetingPlatform platform, string resource, CancellationToken cancellationToken) =>
        FindAsync(rows => Confirmed(rows, platform, resource), cancellationToken);

    public Task<WebhookSubscription?> FindAsync(MeetingPlatform platform, string platformSubscriptionId, CancellationToken cancellationToken) =>
        FindAsync(
            rows => rows.Where(row => row.Platform == platform.Name && row.PlatformSubscriptionId == platformSubscriptionId),
            cancellationToken);

    public Task<bool> SaveAsync(WebhookSubscription subscription, CancellationToken cancellationToken) => database.TransactAsync(
        async context =>
        {
            if (subscription.Version == 0)
            {
                if (await context.Set<WebhookSubscriptionRow>().AnyAsync(row => row.Id == subscription.Id, cancellationToken).ConfigureAwait(false))
                    return false;

                // Of two that add it at once the later one fails here, looks again, and finds it.
                context.Add(SubscriptionRows.ToRow(subscription, version: 1));
                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }

            var row = SubscriptionRows.ToRow(subscription, subscription.Version + 1);
            return await context.Set<WebhookSubscriptionRow>()
                .Where(known => known.Id == subscription.Id && known.Version == subscription.Version)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(known => known.PlatformSubscriptionId, row.PlatformSubscriptionId)
                        .SetProperty(known => known.Secret, row.Secret)
                        .SetProperty(known => known.ExpiresAt, row.ExpiresAt)
                        .SetProperty(known => known.State, row.State)
                        .SetProperty(known => known.Reason, row.Reason)
                        .SetProperty(known => known.CertificateId, row.CertificateId)
                        .SetProperty(known => known.DeltaToken, row.DeltaToken)
                        .SetProperty(known => known.ConfirmedAt, row.ConfirmedAt)
                        .SetProperty(known => known.UpdatedAt, row.UpdatedAt)
                        .SetProperty(known => known.Version, row.Version),
                    cancellationToken).ConfigureAwait(false) == 1;
        },
        cancellationToken);

    public Task NoteNoticeAsync(Guid id, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Set<WebhookSubscriptionRow>()
            .Where(row => row.Id == id && (row.LastNoticeAt == null || row.LastNoticeAt < at))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNoticeAt, at), cancellationToken),
        cancellationToken);

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Set<WebhookSubscriptionRow>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken),
        cancellationToken);

    private static IQueryable<WebhookSubscriptionRow> Confirmed(IQueryable<WebhookSubscriptionRow> rows, MeetingPlatform platform, string resource) =>
        rows.Where(row => row.Platform == platform.Name && row.IntegrationId == null && row.Resource == resource);

    private Task<WebhookSubscription?> FindAsync(
        Func<IQueryable<WebhookSubscriptionRow>, IQueryable<WebhookSubscriptionRow>> filter, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var row = await filter(context.Set<WebhookSubscriptionRow>().AsNoTracking()).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            return row is null ? null : SubscriptionRows.ToSubscription(row);
        },
        cancellationToken);

    private Task<IReadOnlyList<WebhookSubscription>> ListAsync(
        Func<IQueryable<WebhookSubscriptionRow>, IQueryable<WebhookSubscriptionRow>> filter, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WebhookSubscription>>(
            async context =>
            {
                var rows = await filter(context.Set<WebhookSubscriptionRow>().AsNoTracking()).ToListAsync(cancellationToken).ConfigureAwait(false);
                return
                [
                    .. rows
                        .OrderBy(static row => row.Platform, StringComparer.Ordinal)
                        .ThenBy(static row => row.IntegrationId)
                        .ThenBy(static row => row.Resource, StringComparer.Ordinal)
                        .Select(SubscriptionRows.ToSubscription),
                ];
            },
            cancellationToken);
}
