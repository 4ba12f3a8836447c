using System.Collections.Concurrent;

namespace SalesFlow.Video.Integrations;

/// <summary>The one way to an access token: fresh, refreshed at most once at a time, on however many nodes.</summary>
/// <remarks>Thread-safe. Ask it for every request and never keep what it returns: another caller may rotate the pair meanwhile.</remarks>
public sealed class AccessTokenSource
{
    // A token that ends while the request is under way would be refused.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<IntegrationId, Task<AccessToken>> _refreshes = new();
    private readonly ITokenStore _store;
    private readonly TokenRefresh _refresh;
    private readonly TokenVault _vault;
    private readonly TimeProvider _timeProvider;

    internal AccessTokenSource(ITokenStore store, TokenVault vault, TokenRefresh refresh, TimeProvider timeProvider)
    {
        _store = store;
        _vault = vault;
        _refresh = refresh;
        _timeProvider = timeProvider;
    }

    /// <summary>Returns a token that lasts for at least the next two minutes.</summary>
    /// <param name="integration">Whose token.</param>
    /// <param name="refusedVersion">The version of a token that the platform just refused; null when none was. A newer one is returned.</param>
    /// <param name="cancellationToken">Ends the waiting, not a refresh that others wait for too.</param>
    /// <exception cref="ReconnectRequiredException">The grant is dead.</exception>
    /// <exception cref="PlatformException">The platform could not be asked; the grant is not in doubt.</exception>
    public async Task<AccessToken> GetAsync(
        Integration integration, long? refusedVersion = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(integration);
        if (integration.State != IntegrationState.Connected)
            throw new ReconnectRequiredException(integration.Platform, integration.Id, GrantEnd.KindOf(integration));

        var tokens = await _store.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false)
            ?? throw new ReconnectRequiredException(integration.Platform, integration.Id);

        return IsUsable(tokens, refusedVersion)
            ? _vault.Open(integration, tokens)
            : await RefreshAsync(integration, refusedVersion).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reports that the platform refused a token which was new: the user removed the application there, so the grant is dead.</summary>
    /// <remarks>Without effect when the pair was replaced meanwhile.</remarks>
    public Task RejectAsync(Integration integration, AccessToken refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(integration);
        return _refresh.RejectAsync(integration, refused.Version, PlatformErrorKind.Unauthorized, cancellationToken);
    }

    /// <summary>Reports that the platform says that the user of a token is gone from the account: the grant is dead with the user.</summary>
    /// <remarks>Without effect when the pair was replaced meanwhile.</remarks>
    public Task ReportGoneAsync(Integration integration, AccessToken refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(integration);
        return _refresh.RejectAsync(integration, refused.Version, PlatformErrorKind.AccountGone, cancellationToken);
    }

    private bool IsUsable(StoredTokens tokens, long? refusedVersion) =>
        tokens.Version != refusedVersion && tokens.ExpiresAt - Skew > _timeProvider.GetUtcNow();

    private Task<AccessToken> RefreshAsync(Integration integration, long? refusedVersion)
    {
        var started = new TaskCompletionSource<AccessToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = _refreshes.GetOrAdd(integration.Id, started.Task);
        if (running == started.Task)
            _ = RunAsync(integration, refusedVersion, started);
        return running;
    }

    private async Task RunAsync(Integration integration, long? refusedVersion, TaskCompletionSource<AccessToken> started)
    {
        // Off the caller's stack and context: the first caller must neither delay nor cancel the others.
        await Task.Yield();
        try
        {
            var token = await _refresh.RunAsync(integration, tokens => IsUsable(tokens, refusedVersion)).ConfigureAwait(false);
            Forget();
            started.SetResult(token);
        }
        catch (Exception exception) when (Forget())
        {
            started.SetException(exception);

            // Observed here, in case every caller has gone.
            _ = started.Task.Exception;
        }

        bool Forget() => _refreshes.TryRemove(new(integration.Id, started.Task));
    }
}
