using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The OAuth server of one platform: its consent page, its codes, its tokens, and the end of them.</summary>
/// <remarks>Each platform has one, with a dialect of its own, and chooses the routes.</remarks>
internal sealed class OAuthProvider : IResettable
{
    private readonly AuthorizationCodes _codes;
    private readonly ConsentDesk _consents;
    private readonly TokenDesk _tokens;

    internal OAuthProvider(IOAuthDialect dialect, IOAuthApps apps, AccountBook accounts, SimulatorClock clock)
    {
        Grants = new GrantBook(dialect, clock);
        _codes = new AuthorizationCodes(clock, dialect.CodeLifetime);
        _consents = new ConsentDesk(dialect, apps, accounts, _codes);
        _tokens = new TokenDesk(dialect, apps, _codes, Grants);
    }

    internal GrantBook Grants { get; }

    /// <summary>Shows the consent page, and takes the person's decision at the same address.</summary>
    internal void MapConsent(IEndpointRouteBuilder routes, string path)
    {
        routes.MapGet(path, (HttpContext context) => _consents.Ask(context));
        routes.MapPost(path, (HttpContext context, CancellationToken cancellationToken) => _consents.DecideAsync(context, cancellationToken));
    }

    internal void MapTokens(IEndpointRouteBuilder routes, string path) =>
        routes.MapPost(path, (HttpContext context, CancellationToken cancellationToken) => _tokens.GiveAsync(context, cancellationToken));

    internal void MapRevocation(IEndpointRouteBuilder routes, string path) =>
        routes.MapPost(path, (HttpContext context, CancellationToken cancellationToken) => _tokens.RevokeAsync(context, cancellationToken));

    public void Reset()
    {
        _codes.Clear();
        Grants.Clear();
    }
}
