using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SalesFlow.App.Documentation;
using SalesFlow.Video;

namespace SalesFlow.App.Authentication;

/// <summary>Signs the demo user in on a developer's machine: from loopback, to a loopback host, without other credentials, from no other site.</summary>
/// <remarks>The host and site checks keep a web page from acting as the demo user through the developer's browser.</remarks>
internal sealed class DemoUserHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IHostEnvironment environment)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Demo";

    private const string UserId = "demo";

    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!environment.IsDevelopment() || !IsFromThisMachine() || HasCredentials() || IsFromAnotherSite())
            return Task.FromResult(AuthenticateResult.NoResult());

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, UserId), new(ClaimTypes.Name, "Demo user"), new(ClaimTypes.Email, "demo@example.com")], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        ApiProblem.Of(VideoErrorCode.Unauthenticated, "Nobody is signed in.").ExecuteAsync(Context);

    /// <summary>A tunnel on this machine forwards strangers, and mostly says so.</summary>
    private bool IsFromThisMachine() =>
        Context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !Array.Exists(ForwardingHeaders, Request.Headers.ContainsKey);

    private bool HasCredentials() => Request.Headers.ContainsKey(HeaderNames.Authorization);

    private bool IsFromAnotherSite() => Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "same-site" or "none")
        && !IsReturnFromConsent();

    /// <summary>A real platform's consent page is another site. What it may bring is checked by its one-time state.</summary>
    private bool IsReturnFromConsent() => HttpMethods.IsGet(Request.Method)
        && Request.Path.StartsWithSegments("/api/integrations", out var rest)
        && rest.Value?.EndsWith("/callback", StringComparison.Ordinal) == true
        && Request.Headers["Sec-Fetch-Mode"] == "navigate";
}
