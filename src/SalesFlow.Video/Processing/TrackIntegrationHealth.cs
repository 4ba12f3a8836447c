using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Processing;

/// <summary>Writes down what became of token refreshes, so that everybody can see whether a connection works.</summary>
internal sealed class TrackIntegrationHealth(
    IIntegrationStore store, ITokenStore tokens, EventRecorder recorder, TimeProvider timeProvider) : IIntegrationObserver
{
    private const int Tries = 20;

    public Task OnRefreshedAsync(IntegrationId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (row, now) => row with { LastRefreshedAt = now, LastFailedAt = null, LastFailure = null }, cancellationToken);

    public Task OnRefreshFailedAsync(IntegrationId id, string errorCode, CancellationToken cancellationToken) =>
        ChangeAsync(id, (row, now) => row with { LastFailedAt = now, LastFailure = errorCode }, cancellationToken);

    public async Task OnGrantRejectedAsync(
        IntegrationId id, long tokenVersion, PlatformErrorKind kind, string? reason, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var row = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);

            // Read after the row: a consent that was renewed meanwhile has changed one or the other.
            var stored = await tokens.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (row is not { State: IntegrationState.Connected } || stored?.Version != tokenVersion)
                return;

            var now = timeProvider.GetUtcNow();
            var dead = row with
            {
                State = IntegrationState.ReconnectRequired,
                LastFailedAt = now,
                LastFailure = GrantEnd.Of(kind, reason),
                UpdatedAt = now,
            };
            var happened = new IntegrationReconnectRequired
            {
                Id = DerivedId.Of($"integration.reconnect_required|{id}|{tokenVersion}"),
                Owner = row.Owner,
                OccurredAt = now,
                IntegrationId = id,
                Platform = row.Platform,
            };
            if (await store.SaveAsync(dead, row.Version, [recorder.Record(happened)], cancellationToken).ConfigureAwait(false))
                return;
        }
    }

    private async Task ChangeAsync(
        IntegrationId id, Func<Integration, DateTimeOffset, Integration> change, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } stored)
                return;

            var now = timeProvider.GetUtcNow();
            var changed = change(stored, now) with { UpdatedAt = now };
            if (await store.SaveAsync(changed, stored.Version, [], cancellationToken).ConfigureAwait(false))
                return;
        }
    }
}
