using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The consents of one platform and the tokens that stand for them.</summary>
internal sealed class GrantBook(IOAuthDialect dialect, SimulatorClock clock)
{
    private readonly Lock _lock = new();
    private readonly List<Grant> _grants = [];
    private readonly ExpiringEntries<Grant> _accessTokens = new(clock);
    private readonly ExpiringEntries<Grant> _refreshTokens = new(clock);

    /// <summary>Begins a consent with the first tokens.</summary>
    internal TokenPair Open(AuthorizationCode code)
    {
        var grant = new Grant(code.ClientId, code.Account, code.Scopes);
        lock (_lock)
        {
            _grants.Add(grant);
            return Issue(grant, code.GivesRefreshToken);
        }
    }

    /// <summary>Hands out new tokens for a refresh token, which dies with that as the platform has it. Null when it is dead.</summary>
    internal TokenPair? Refresh(string clientId, string refreshToken)
    {
        // One lock over the look and the rotation: of two refreshes at the same moment the strict mode lets one win.
        lock (_lock)
        {
            if (_refreshTokens.FindValid(refreshToken) is not { IsRemoved: false } grant || grant.ClientId != clientId)
                return null;

            if (dialect is { RotatesRefreshTokens: true, RefreshTokenGrace: { } grace })
                _refreshTokens.Shorten(refreshToken, grace);

            return Issue(grant, dialect.RotatesRefreshTokens);
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

    /// <summary>Ends the consents of a person for an app. False when the app was not connected.</summary>
    internal bool Remove(string clientId, string accountId)
    {
        lock (_lock)
        {
            var standing = Standing(accountId).Where(grant => grant.ClientId == clientId).ToList();
            standing.ForEach(grant => grant.Remove());
            return standing.Count > 0;
        }
    }

    /// <summary>The consents of a person that stand.</summary>
    internal IReadOnlyList<Grant> ListOf(string accountId)
    {
        lock (_lock)
            return [.. Standing(accountId)];
    }

    internal void Clear()
    {
        lock (_lock)
        {
            _grants.Clear();
            _accessTokens.Clear();
            _refreshTokens.Clear();
        }
    }

    private IEnumerable<Grant> Standing(string accountId) =>
        _grants.Where(grant => grant.Account.Id == accountId && !grant.IsRemoved);

    private TokenPair Issue(Grant grant, bool withRefreshToken)
    {
        var access = Issue(TokenKind.Access, grant, _accessTokens, dialect.AccessLifetime);
        var refresh = withRefreshToken ? Issue(TokenKind.Refresh, grant, _refreshTokens, dialect.RefreshLifetime) : null;
        return new TokenPair(access, refresh, grant);
    }

    private string Issue(TokenKind kind, Grant grant, ExpiringEntries<Grant> entries, TimeSpan lifetime)
    {
        var token = dialect.MakeToken(kind, grant, clock.GetUtcNow(), lifetime);
        entries.Put(token, grant, lifetime);
        return token;
    }
}
