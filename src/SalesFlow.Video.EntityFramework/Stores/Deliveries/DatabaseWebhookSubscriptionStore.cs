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
                var known = context.Set<WebhookSubscriptionRow>().Where(row => row.Platform == platform.Name && row.Resource == resource);
                var isKnown = await known.AnyAsync(cancellationToken).ConfigureAwait(false);
                if (isKnown)
                {
                    return await known.Where(row => row.ConfirmedAt < at)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConfirmedAt, at), cancellationToken).ConfigureAwait(false);
                }

                // Of two that add it at once the later one fails here, looks again, and finds it.
                context.Add(new WebhookSubscriptionRow { Platform = platform.Name, Resource = resource, ConfirmedAt = at, CreatedAt = at });
                return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WebhookSubscription>>(
            async context =>
            {
                var rows = await context.Set<WebhookSubscriptionRow>().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
                return
                [
                    .. rows
                        .OrderBy(static row => row.Platform, StringComparer.Ordinal)
                        .ThenBy(static row => row.Resource, StringComparer.Ordinal)
                        .Select(static row => new WebhookSubscription(MeetingPlatform.Parse(row.Platform), row.Resource, row.ConfirmedAt, row.CreatedAt)),
                ];
            },
            cancellationToken);
}
