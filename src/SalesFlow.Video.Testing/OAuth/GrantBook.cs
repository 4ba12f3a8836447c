using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>Consents and the tokens that stand for them.</summary>
internal sealed class GrantBook(SimulatorClock clock, ZoomSimulatorOptions options) : IResettable
{
    internal static readonly TimeSpan AccessLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(90);

    private readonly Lock _lock = new();
    private readonly List<Grant> _grants = [];
    private readonly ExpiringEntries<Grant> _accessTokens = new(clock);
    private readonly ExpiringEntries<Grant> _refreshTokens = new(clock);
    private TimeSpan _refreshTokenGrace = options.RefreshTokenGrace;

    internal TimeSpan RefreshTokenGrace
    {
        get
        {
            lock (_lock)
                return _refreshTokenGrace;
        }
        set
        {
            lock (_lock)
                _refreshTokenGrace = value;
        }
    }

    internal TokenPair Grant(ZoomApp app, Account account)
    {
        var grant = new Grant(app.ClientId, account, app.Scopes);
        lock (_lock)
        {
            _grants.Add(grant);
            return Issue(grant);
        }
    }

    /// <summary>Rotates: a new pair, and the old refresh token dies now or when its grace is over. Null when the token is dead.</summary>
    internal TokenPair? Refresh(string clientId, string refreshToken)
    {
        // One lock over the look and the rotation: of two refreshes at the same moment the strict mode lets one win.
        lock (_lock)
        {
            if (_refreshTokens.FindValid(refreshToken) is not { IsRemoved: false } grant || grant.ClientId != clientId)
                return null;

            _refreshTokens.Shorten(refreshToken, _refreshTokenGrace);
            return Issue(grant);
        }
    }

    internal AccessCheck Check(string accessToken)
    {
        var (grant, hasExpired) = _accessTokens.Find(accessToken);
        return grant is null or { IsRemoved: true } ? AccessCheck.Invalid
            : hasExpired ? AccessCheck.Expired
            : new AccessCheck(grant, HasExpired: false);
    }

    /// <summary>Takes back the consent behind a token of this client. False when the token belongs to another client.</summary>
    internal bool Revoke(string clientId, string token)
    {
        var grant = _accessTokens.Find(token).Value ?? _refreshTokens.Find(token).Value;
        if (grant is not null && grant.ClientId != clientId)
            return false;

        // An unknown token is a success too (RFC 7009): it does not work, which is all that was asked for.
        grant?.Remove();
        return true;
    }

    /// <summary>The person removes the app. False when the app was not connected.</summary>
    internal bool Remove(string clientId, string userId)
    {
        lock (_lock)
        {
            var granted = Standing(userId).Where(grant => grant.ClientId == clientId).ToList();
            granted.ForEach(grant => grant.Remove());
            return granted.Count > 0;
        }
    }

    /// <summary>The clients that this person has connected, and that have the scope when one is needed.</summary>
    internal IReadOnlyList<string> ClientsOf(string userId, ZoomScope? scope)
    {
        lock (_lock)
            return [.. Standing(userId).Where(grant => scope?.IsIn(grant.Scopes) ?? true).Select(grant => grant.ClientId).Distinct()];
    }

    public void Reset()
    {
        lock (_lock)
        {
            _grants.Clear();
            _accessTokens.Clear();
            _refreshTokens.Clear();
            _refreshTokenGrace = options.RefreshTokenGrace;
        }
    }

    private IEnumerable<Grant> Standing(string userId) =>
        _grants.Where(grant => grant.Account.UserId == userId && !grant.IsRemoved);

    private TokenPair Issue(Grant grant)
    {
        var now = clock.GetUtcNow();
        var access = OpaqueToken.Create("access", grant.Account, grant.ClientId, now, AccessLifetime);
        var refresh = OpaqueToken.Create("refresh", grant.Account, grant.ClientId, now, RefreshLifetime);
        _accessTokens.Put(access, grant, AccessLifetime);
        _refreshTokens.Put(refresh, grant, RefreshLifetime);
        return new TokenPair(access, refresh, grant);
    }
}
