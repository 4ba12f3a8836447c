using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SalesFlow.App.Authentication;

/// <summary>Signs the demo user in on a developer's machine.</summary>
internal sealed class DemoUserHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Demo";

    private const string IdentityCookie = ".AspNetCore.Identity.Application";
    private const string UserId = "demo";

    /// <summary>True in Development for a request from loopback, to a loopback host, without other credentials, and from no other site.</summary>
    /// <remarks>Host and site are checked because any web page can send a request to this machine through the developer's browser.</remarks>
    public static bool Serves(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment()
        && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && context.Request.Headers.Authorization.Count == 0
        && !context.Request.Cookies.ContainsKey(IdentityCookie)
        && context.Request.Headers["Sec-Fetch-Site"].ToString() != "cross-site";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Serves(Context))
            return Task.FromResult(AuthenticateResult.NoResult());

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, UserId), new(ClaimTypes.Name, "Demo user"), new(ClaimTypes.Email, "demo@example.com")], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }
}
