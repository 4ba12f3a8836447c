using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Keeps OAuth states in the database.</summary>
internal sealed class DatabaseOAuthStateStore(VideoDatabase database) : IOAuthStateStore
{
    public Task AddAsync(OAuthState state, DateTimeOffset now, CancellationToken cancellationToken) => database.TransactAsync(
        async context =>
        {
            await context.Set<OAuthStateRow>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            context.Add(OAuthStateRows.ToRow(state));
            return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    public async Task<OAuthState?> TakeAsync(string id, CancellationToken cancellationToken)
    {
        var row = await database.TransactAsync(
            async context =>
            {
                var open = context.Set<OAuthStateRow>().AsNoTracking()
                    .Where(row => row.Id == id && row.CodeVerifier != OAuthStateRows.Taken && !row.CodeVerifier.StartsWith(OAuthStateRows.Connected));
                var found = await open.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);

                // Whoever changes the row has taken it.
                var changed = await open
                    .ExecuteUpdateAsync(setters => setters.SetProperty(row => row.CodeVerifier, OAuthStateRows.Taken), cancellationToken)
                    .ConfigureAwait(false);
                return changed == 1 ? found : null;
            },
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : OAuthStateRows.ToState(row);
    }

    public Task SettleAsync(string id, IntegrationId? connected, CancellationToken cancellationToken) => database.WriteAsync(
        context =>
        {
            var taken = context.Set<OAuthStateRow>().Where(row => row.Id == id && row.CodeVerifier == OAuthStateRows.Taken);
            return connected is not { } integration
                ? taken.ExecuteDeleteAsync(cancellationToken)
                : taken.ExecuteUpdateAsync(
                    setters => setters.SetProperty(row => row.CodeVerifier, OAuthStateRows.OutcomeOf(integration)), cancellationToken);
        },
        cancellationToken);

    public async Task<OAuthState?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            context => context.Set<OAuthStateRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : OAuthStateRows.ToState(row);
    }
}
