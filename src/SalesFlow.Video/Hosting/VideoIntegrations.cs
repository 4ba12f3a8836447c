using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Connects, lists and disconnects users' accounts: what endpoints and applications call. Thread-safe.</summary>
public sealed partial class VideoIntegrations
{
    private readonly IServiceProvider _services;
    private readonly IIntegrationStore _store;
    private readonly ITokenStore _tokens;
    private readonly GrantRevocation _revocation;
    private readonly OAuthStates _states;
    private readonly CallbacksUnderWay _callbacks = new();
    private readonly IntegrationRegistry _registry;
    private readonly KeepSubscriptions _subscriptions;
    private readonly WebhookHealthReader _webhooks;
    private readonly PlatformDirectory _platforms;
    private readonly ILogger<VideoIntegrations> _logger;

    internal VideoIntegrations(IServiceProvider services)
    {
        _services = services;
        _store = services.GetRequiredService<IIntegrationStore>();
        _tokens = services.GetRequiredService<ITokenStore>();
        _revocation = services.GetRequiredService<GrantRevocation>();
        _states = services.GetRequiredService<OAuthStates>();
        _registry = services.GetRequiredService<IntegrationRegistry>();
        _subscriptions = services.GetRequiredService<KeepSubscriptions>();
        _webhooks = services.GetRequiredService<WebhookHealthReader>();
        _platforms = services.GetRequiredService<PlatformDirectory>();
        _logger = services.GetRequiredService<ILogger<VideoIntegrations>>();
    }

    /// <summary>Opens a consent page: returns its address, which works once, for this owner, for ten minutes.</summary>
    /// <param name="owner">Who wants to connect.</param>
    /// <param name="platform">A registered platform.</param>
    /// <param name="returnUrl">The local address to come back to; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<VideoResult<Uri>> BeginAsync(
        OwnerId owner, MeetingPlatform platform, string? returnUrl = null, CancellationToken cancellationToken = default)
    {
        if (returnUrl is not null && !LocalUrl.IsLocal(returnUrl))
            return new VideoProblem { Code = VideoErrorCode.ReturnUrlNotLocal, Detail = "The return address must be a path of this application, such as /settings." };

        var request = await _states.IssueAsync(owner, _platforms.Get(platform), returnUrl, cancellationToken).ConfigureAwait(false);
        return ClientOf(platform).BuildAuthorizationUri(request);
    }

    /// <summary>Finishes what <see cref="BeginAsync"/> began, with what the browser brought back. Safe for hostile input.</summary>
    /// <param name="owner">Whose browser it is.</param>
    /// <param name="platform">The platform that sent it back.</param>
    /// <param name="callback">What it brought back. The same again, within ten minutes of the beginning, is told the same success.</param>
    /// <param name="cancellationToken">Ends the waiting only: what the platform granted is kept nevertheless.</param>
    public Task<ConnectResult> CompleteAsync(
        OwnerId owner, MeetingPlatform platform, OAuthCallback callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var descriptor = _platforms.Get(platform);
        return OAuthStates.IsReadable(callback.State)
            ? _callbacks.JoinAsync(
                owner, platform, callback.State, () => CompleteAsync(owner, descriptor, callback, CancellationToken.None), cancellationToken)
            : Task.FromResult(NotIssued(descriptor));
    }

    /// <summary>Returns the owner's connected accounts, including those that must be connected again, oldest first.</summary>
    public async Task<IReadOnlyList<IntegrationOverview>> ListAsync(OwnerId owner, CancellationToken cancellationToken = default)
    {
        List<IntegrationOverview> overviews = [];
        foreach (var integration in await _store.ListAsync(owner, cancellationToken).ConfigureAwait(false))
        {
            if (_platforms.Find(integration.Platform) is null)
                continue;

            var capabilities = ProviderOf(integration.Platform).GetCapabilities(integration);
            var webhooks = await _webhooks.ReadAsync(integration, cancellationToken).ConfigureAwait(false);
            overviews.Add(new(integration, capabilities, webhooks)
            {
                EndsAt = await FindEndAsync(integration, cancellationToken).ConfigureAwait(false),
            });
        }

        return overviews;
    }

    /// <summary>Disconnects one account, or all of the platform: ends the grant there and deletes the tokens here. Repeatable.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public async Task<VideoProblem?> DisconnectAsync(
        OwnerId owner, MeetingPlatform platform, IntegrationId? id = null, CancellationToken cancellationToken = default)
    {
        var chosen = (await _store.ListAsync(owner, cancellationToken).ConfigureAwait(false))
            .Where(integration => integration.Platform == platform && (id is null || integration.Id == id)).ToList();
        if (id is not null && chosen.Count == 0)
            return Problems.IntegrationNotFound;

        foreach (var integration in chosen)
        {
            await _subscriptions.EndAsync(integration, cancellationToken).ConfigureAwait(false);
            await _revocation.TryAsync(integration, cancellationToken).ConfigureAwait(false);
            await _tokens.DeleteAsync(integration.Id, cancellationToken).ConfigureAwait(false);
            await _registry.DisconnectAsync(integration.Id, cancellationToken).ConfigureAwait(false);
            LogDisconnected(integration.Id, integration.Platform);
        }

        await _registry.EnsureDefaultAsync(owner, platform, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Makes an account the one that is used when a request names none.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public async Task<VideoProblem?> SetDefaultAsync(OwnerId owner, IntegrationId id, CancellationToken cancellationToken = default)
    {
        var owned = await _store.ListAsync(owner, cancellationToken).ConfigureAwait(false);
        if (owned.All(integration => integration.Id != id))
            return Problems.IntegrationNotFound;

        await _store.SetDefaultAsync(owner, id, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<DateTimeOffset?> FindEndAsync(Integration integration, CancellationToken cancellationToken) =>
        integration.State == IntegrationState.Connected
        && await _tokens.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false) is { RefreshToken: null } pair
            ? pair.ExpiresAt
            : null;

    private async Task<ConnectResult> CompleteAsync(
        OwnerId owner, PlatformDescriptor platform, OAuthCallback callback, CancellationToken cancellationToken)
    {
        switch (await _states.RedeemAsync(owner, platform, callback.State, cancellationToken).ConfigureAwait(false))
        {
            case StateUse.First first:
                IntegrationId? connected = null;
                try
                {
                    var result = await ExchangeAsync(owner, platform, callback, first, cancellationToken).ConfigureAwait(false);
                    connected = result.Integration?.Id;
                    return result;
                }
                finally
                {
                    await _states.SettleAsync(first, connected, cancellationToken).ConfigureAwait(false);
                }

            // Said to be connected only as long as that is true.
            case StateUse.Repeat repeat
                when await _store.FindAsync(repeat.Connected, cancellationToken).ConfigureAwait(false) is { State: IntegrationState.Connected } known:
                return new ConnectResult { Integration = known, ReturnUrl = repeat.ReturnUrl };
            default:
                return NotIssued(platform);
        }
    }

    private async Task<ConnectResult> ExchangeAsync(
        OwnerId owner, PlatformDescriptor platform, OAuthCallback callback, StateUse.First state, CancellationToken cancellationToken)
    {
        if (callback.Issuer is not null && ClientOf(platform.Platform).Issuer is { } issuer && callback.Issuer != issuer)
            return Refuse(platform, VideoErrorCode.InvalidState, $"This answer does not come from {platform.DisplayName}. Start again.", state.ReturnUrl);
        if (callback.Error is not null)
            return RefuseFor(callback.Error, platform, state.ReturnUrl);
        if (callback.Code.IsEmpty)
            return Refuse(platform, VideoErrorCode.ConnectFailed, $"{platform.DisplayName} sent no authorization code. Start again.", state.ReturnUrl);

        var code = new AuthorizationCode(callback.Code, state.CodeVerifier, _states.RedirectUriOf(platform));
        return await ClientOf(platform.Platform).ExchangeAsync(code, cancellationToken).ConfigureAwait(false) switch
        {
            TokenAnswer.Granted granted => await ConnectAsync(owner, platform, granted.Grant, state.ReturnUrl, cancellationToken).ConfigureAwait(false),
            TokenAnswer.GrantRejected { IsAccountGone: true } => Refuse(platform, VideoErrorCode.AccountGone, state.ReturnUrl),
            TokenAnswer.GrantRejected => Refuse(platform, VideoErrorCode.ConnectFailed,
                $"{platform.DisplayName} did not accept the authorization code. Start again.", state.ReturnUrl),
            TokenAnswer.ClientRejected => Refuse(platform, VideoErrorCode.PlatformMisconfigured, state.ReturnUrl),
            _ => Refuse(platform, VideoErrorCode.PlatformUnavailable, state.ReturnUrl),
        };
    }

    private async Task<ConnectResult> ConnectAsync(
        OwnerId owner, PlatformDescriptor platform, TokenGrant grant, string? returnUrl, CancellationToken cancellationToken)
    {
        try
        {
            var account = await ClientOf(platform.Platform).GetAccountAsync(grant, cancellationToken).ConfigureAwait(false);
            var integration = await _registry.ConnectAsync(owner, platform.Platform, account, grant, cancellationToken).ConfigureAwait(false);
            LogConnected(integration.Id, integration.Platform);
            return new ConnectResult { Integration = integration, ReturnUrl = returnUrl };
        }
        catch (PlatformException exception) when (exception.IsTransient)
        {
            return Refuse(platform, VideoErrorCode.PlatformUnavailable, returnUrl);
        }
        catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.AccountGone)
        {
            return Refuse(platform, VideoErrorCode.AccountGone, returnUrl);
        }
        catch (PlatformException exception)
        {
            return Refuse(platform, VideoErrorCode.ConnectFailed,
                exception.Kind == PlatformErrorKind.MissingScope
                    ? $"The permission to read the {platform.DisplayName} profile is missing. Grant it and connect again."
                    : $"{platform.DisplayName} did not tell whose account this is. Start again.",
                returnUrl);
        }
    }

    private ConnectResult RefuseFor(string error, PlatformDescriptor platform, string? returnUrl) => error == "access_denied"
        ? Refuse(platform, VideoErrorCode.ConsentDeclined, $"{platform.DisplayName} was not connected, because consent was declined.", returnUrl)
        : Refuse(platform, VideoErrorCode.ConnectFailed, $"{platform.DisplayName} reported an error instead of connecting. Start again.", returnUrl);

    private ConnectResult NotIssued(PlatformDescriptor platform) =>
        Refuse(platform, VideoErrorCode.InvalidState, "This sign-in link was used already or is too old. Start again.", returnUrl: null);

    private ConnectResult Refuse(PlatformDescriptor platform, VideoErrorCode code, string? returnUrl) =>
        Refuse(platform, code, Problems.Sentence(code, platform), returnUrl);

    private ConnectResult Refuse(PlatformDescriptor platform, VideoErrorCode code, string detail, string? returnUrl)
    {
        LogNotConnected(platform.Platform, code);
        return new ConnectResult { Problem = new VideoProblem { Code = code, Detail = detail }, ReturnUrl = returnUrl };
    }

    private IOAuthClient ClientOf(MeetingPlatform platform) => _services.GetRequiredKeyedService<IOAuthClient>(platform);

    private IMeetingProvider ProviderOf(MeetingPlatform platform) => _services.GetRequiredKeyedService<IMeetingProvider>(platform);

    [LoggerMessage(Level = LogLevel.Information, Message = "Integration {IntegrationId} with {Platform} was connected")]
    private partial void LogConnected(IntegrationId integrationId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Information, Message = "Integration {IntegrationId} with {Platform} was disconnected")]
    private partial void LogDisconnected(IntegrationId integrationId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An account of {Platform} was not connected: {Reason}")]
    private partial void LogNotConnected(MeetingPlatform platform, VideoErrorCode reason);
}
