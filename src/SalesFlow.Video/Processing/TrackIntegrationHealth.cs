using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Processing;

/// <summary>Writes down what became of token refreshes, so that everybody can see whether a connection works.</summary>
internal sealed class TrackIntegrationHealth(IIntegrationStore store, ITokenStore tokens, TimeProvider timeProvider) : IIntegrationObserver
{
    private const int Tries = 20;

    public Task OnRefreshedAsync(IntegrationId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (row, now) => row with { LastRefreshedAt = now, LastFailedAt = null, LastFailure = null }, cancellationToken);

    public Task OnRefreshFailedAsync(IntegrationId id, string errorCode, CancellationToken cancellationToken) =>
        ChangeAsync(id, (row, now) => row with { LastFailedAt = now, LastFailure = errorCode }, cancellationToken);

    public Task OnGrantRejectedAsync(IntegrationId id, long tokenVersion, CancellationToken cancellationToken) => ChangeAsync(
        id,
        async (row, now) =>
        {
            // Read after the row: a consent that was renewed meanwhile has changed one or the other.
            var stored = await tokens.FindAsync(id, cancellationToken).ConfigureAwait(false);
            return row.State != IntegrationState.Connected || stored?.Version != tokenVersion
                ? null
                : row with { State = IntegrationState.ReconnectRequired, LastFailedAt = now, LastFailure = "invalid_grant" };
        },
        cancellationToken);

    private Task ChangeAsync(IntegrationId id, Func<Integration, DateTimeOffset, Integration> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, (row, now) => Task.FromResult<Integration?>(change(row, now)), cancellationToken);

    private async Task ChangeAsync(
        IntegrationId id, Func<Integration, DateTimeOffset, Task<Integration?>> change, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var now = timeProvider.GetUtcNow();
            var stored = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (stored is null || await change(stored, now).ConfigureAwait(false) is not { } changed)
                return;
            if (await store.SaveAsync(changed with { UpdatedAt = now }, stored.Version, cancellationToken).ConfigureAwait(false))
                return;
        }
    }
}
