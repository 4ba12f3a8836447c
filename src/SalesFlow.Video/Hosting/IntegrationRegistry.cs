using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Hosting;

/// <summary>Writes connected accounts: rows and token pairs, in an order that survives a crash and a race.</summary>
internal sealed class IntegrationRegistry(
    IIntegrationStore store, ITokenStore tokens, TokenVault vault, EventRecorder recorder, TimeProvider timeProvider)
{
    private const int Tries = 20;

    public async Task<Integration> ConnectAsync(
        OwnerId owner, MeetingPlatform platform, PlatformAccount account, TokenGrant grant, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var known = await store.FindAccountAsync(owner, platform, account.UserId, cancellationToken).ConfigureAwait(false);
            var integration = Describe(owner, platform, account, grant, known);

            // A new account's tokens need its row. The row is told to be connected after its tokens are stored: what follows
            // needs them, and a refresh with old ones, failing at this moment, must not mark the row that was just renewed.
            if (known is null && !await store.SaveAsync(integration, 0, [], cancellationToken).ConfigureAwait(false))
                continue;
            var keepsRefreshToken = known is { State: IntegrationState.Connected };
            await StoreTokensAsync(integration, grant, keepsRefreshToken, cancellationToken).ConfigureAwait(false);
            var readVersion = known?.Version ?? 1;
            if (!await store.SaveAsync(integration, readVersion, [Connected(integration, readVersion)], cancellationToken).ConfigureAwait(false))
                continue;

            await EnsureDefaultAsync(owner, platform, cancellationToken).ConfigureAwait(false);
            return await store.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false) ?? integration;
        }

        throw new TokenConcurrencyException(default);
    }

    public async Task DisconnectAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } row)
                return;

            var gone = row with { State = IntegrationState.Disconnected, UpdatedAt = timeProvider.GetUtcNow() };
            if (await store.SaveAsync(gone, row.Version, [], cancellationToken).ConfigureAwait(false))
                return;
        }

        throw new TokenConcurrencyException(id);
    }

    /// <summary>Makes the oldest account of a platform the default when none is.</summary>
    public async Task EnsureDefaultAsync(OwnerId owner, MeetingPlatform platform, CancellationToken cancellationToken)
    {
        var ofPlatform = (await store.ListAsync(owner, cancellationToken).ConfigureAwait(false))
            .Where(integration => integration.Platform == platform).ToList();
        if (ofPlatform.Count > 0 && !ofPlatform.Exists(integration => integration.IsDefault))
            await store.SetDefaultAsync(owner, ofPlatform[0].Id, cancellationToken).ConfigureAwait(false);
    }

    private RecordedEvent Connected(Integration integration, long readVersion) => recorder.Record(new IntegrationConnected
    {
        Id = DerivedId.Of($"integration.connected|{integration.Id}|{readVersion}"),
        Owner = integration.Owner,
        OccurredAt = integration.ConnectedAt,
        IntegrationId = integration.Id,
        Platform = integration.Platform,
    });

    private Integration Describe(OwnerId owner, MeetingPlatform platform, PlatformAccount account, TokenGrant grant, Integration? known)
    {
        var now = timeProvider.GetUtcNow();
        return new()
        {
            Id = known?.Id ?? IntegrationId.New(timeProvider),
            Owner = owner,
            Platform = platform,
            PlatformUserId = account.UserId,
            PlatformEmail = account.Email,
            ApiBaseUrl = grant.ApiBaseUrl,
            GrantedScopes = grant.Scopes,
            State = IntegrationState.Connected,
            ConnectedAt = now,
            UpdatedAt = now,
        };
    }

    /// <summary>Stores a fresh pair over whatever is there: the user's latest consent wins over any refresh.</summary>
    /// <remarks>Some platforms give a refresh token at the first consent only. One that is known to be dead is not kept.</remarks>
    private async Task StoreTokensAsync(Integration integration, TokenGrant grant, bool keepsRefreshToken, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var stored = await tokens.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false);
            var pair = vault.Seal(integration, grant, keepsRefreshToken ? stored : null);
            if (await tokens.SaveAsync(integration.Id, pair, stored?.Version ?? 0, cancellationToken).ConfigureAwait(false))
                return;
        }

        throw new TokenConcurrencyException(integration.Id);
    }
}
