using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary><c>/zoom/oauth</c>: the consent page, tokens and their revocation.</summary>
internal sealed class ZoomOAuth(ZoomDialect dialect, AppBook<ZoomApp> apps, AccountBook accounts, SimulatorClock clock) : IResettable
{
    private readonly OAuthProvider _provider = new(dialect, apps, accounts, clock);

    internal GrantBook Grants => _provider.Grants;

    internal void Map(IEndpointRouteBuilder zoom)
    {
        _provider.MapConsent(zoom, "/oauth/authorize");
        _provider.MapTokens(zoom, "/oauth/token");
        _provider.MapRevocation(zoom, "/oauth/revoke");
    }

    public void Reset() => _provider.Reset();
}
