using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Keeps token pairs beside their integrations, in columns that no other store writes.</summary>
internal sealed class DatabaseTokenStore(VideoDatabase database) : ITokenStore
{
    public Task<StoredTokens?> FindAsync(IntegrationId id, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var row = await Pairs(context).SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken).ConfigureAwait(false);
            return row is null ? null : ToTokens(row);
        },
        cancellationToken);

    public Task<bool> SaveAsync(IntegrationId id, StoredTokens tokens, long readVersion, CancellationToken cancellationToken) =>
        ChangeAsync(
            rows => rows
                .Where(row => row.Id == id.Value && (row.AccessToken == null ? 0 : row.TokenVersion) == readVersion)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.AccessToken, tokens.AccessToken)
                        .SetProperty(row => row.RefreshToken, tokens.RefreshToken)
                        .SetProperty(row => row.TokenExpiresAt, tokens.ExpiresAt)
                        .SetProperty(row => row.TokenVersion, row => row.TokenVersion + 1)
                        .SetProperty(row => row.RefreshLeaseOwner, (string?)null)
                        .SetProperty(row => row.RefreshLeaseUntil, (DateTimeOffset?)null),
                    cancellationToken),
            cancellationToken);

    public Task<bool> TryLeaseAsync(
        IntegrationId id, string leaseOwner, DateTimeOffset now, TimeSpan duration, CancellationToken cancellationToken) =>
        ChangeAsync(
            rows => rows
                .Where(row => row.Id == id.Value && row.AccessToken != null)
                .Where(row => row.RefreshLeaseOwner == null || row.RefreshLeaseOwner == leaseOwner || row.RefreshLeaseUntil <= now)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.RefreshLeaseOwner, leaseOwner)
                        .SetProperty(row => row.RefreshLeaseUntil, now + duration),
                    cancellationToken),
            cancellationToken);

    public Task ReleaseLeaseAsync(IntegrationId id, string leaseOwner, CancellationToken cancellationToken) => ChangeAsync(
        rows => rows
            .Where(row => row.Id == id.Value && row.RefreshLeaseOwner == leaseOwner)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.RefreshLeaseOwner, (string?)null)
                    .SetProperty(row => row.RefreshLeaseUntil, (DateTimeOffset?)null),
                cancellationToken),
        cancellationToken);

    public async Task<IReadOnlyList<KeyValuePair<IntegrationId, StoredTokens>>> ListAsync(
        IntegrationId? after, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            context =>
            {
                var pairs = Pairs(context);
                if (after is { Value: var last })
                    pairs = pairs.Where(row => row.Id > last);
                return pairs.OrderBy(row => row.Id).Take(limit).ToListAsync(cancellationToken);
            },
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => KeyValuePair.Create(new IntegrationId(row.Id), ToTokens(row)))];
    }

    public Task DeleteAsync(IntegrationId id, CancellationToken cancellationToken) => ChangeAsync(
        rows => rows
            .Where(row => row.Id == id.Value)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.AccessToken, (string?)null)
                    .SetProperty(row => row.RefreshToken, (string?)null)
                    .SetProperty(row => row.TokenExpiresAt, (DateTimeOffset?)null)
                    .SetProperty(row => row.RefreshLeaseOwner, (string?)null)
                    .SetProperty(row => row.RefreshLeaseUntil, (DateTimeOffset?)null),
                cancellationToken),
        cancellationToken);

    private static IQueryable<IntegrationRow> Pairs(DbContext context) =>
        context.Set<IntegrationRow>().AsNoTracking().Where(row => row.AccessToken != null);

    private static StoredTokens ToTokens(IntegrationRow row) => new()
    {
        AccessToken = row.AccessToken!,
        RefreshToken = row.RefreshToken,
        ExpiresAt = row.TokenExpiresAt!.Value,
        Version = row.TokenVersion,
    };

    private Task<bool> ChangeAsync(Func<IQueryable<IntegrationRow>, Task<int>> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context => await change(context.Set<IntegrationRow>()).ConfigureAwait(false) == 1,
            cancellationToken);
}
