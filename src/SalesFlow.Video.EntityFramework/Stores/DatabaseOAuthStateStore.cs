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
            context.Add(new OAuthStateRow
            {
                Id = state.Id,
                UserId = state.Owner.Value,
                Platform = state.Platform.Name,
                CodeVerifier = state.CodeVerifier,
                ReturnUrl = state.ReturnUrl,
                ExpiresAt = state.ExpiresAt,
            });
            return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    public async Task<OAuthState?> TakeAsync(string id, CancellationToken cancellationToken)
    {
        var row = await database.TransactAsync(
            async context =>
            {
                var states = context.Set<OAuthStateRow>().AsNoTracking().Where(row => row.Id == id);
                var found = await states.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);

                // Whoever deletes the row has taken it.
                return await states.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false) == 1 ? found : null;
            },
            cancellationToken).ConfigureAwait(false);

        return row is null ? null : new OAuthState
        {
            Id = row.Id,
            Owner = new OwnerId(row.UserId),
            Platform = MeetingPlatform.Parse(row.Platform),
            CodeVerifier = row.CodeVerifier,
            ReturnUrl = row.ReturnUrl,
            ExpiresAt = row.ExpiresAt,
        };
    }
}
