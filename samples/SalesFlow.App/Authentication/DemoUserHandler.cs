using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SalesFlow.App.Documentation;
using SalesFlow.App.Security;
using SalesFlow.Video;

namespace SalesFlow.App.Authentication;

/// <summary>Signs the demo user in on a developer's machine: from loopback, to a loopback host, without other credentials, from no other origin.</summary>
/// <remarks>The host and origin checks keep a web page from acting as the demo user through the developer's browser.</remarks>
internal sealed class DemoUserHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Demo";
    public const string UserId = "demo";

    /// <summary>The page that asks who somebody is.</summary>
    public const string SignInPath = "/sign-in";

    private const string IdentityCookie = ".AspNetCore.Identity.Application";

    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"];

    /// <summary>True when a request is the demo user's.</summary>
    public static bool Serves(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment()
        && IsFromThisMachine(context) && !HasCredentials(context.Request) && !IsFromAnotherOrigin(context.Request);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Serves(Context))
            return Task.FromResult(AuthenticateResult.NoResult());

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, UserId), new(ClaimTypes.Name, "Demo user"), new(ClaimTypes.Email, "demo@example.com")], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    /// <summary>Leads a browser that asks for a page to the sign-in and back; says 401 to everybody else, to a sent form with a page.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsForPeople(Request))
        {
            if (HttpMethods.IsGet(Request.Method))
                Response.Redirect($"{SignInPath}?return_url={Uri.EscapeDataString(Request.Path + Request.QueryString)}{Why}");
            else
                Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return ApiProblem.Of(VideoErrorCode.Unauthenticated, "Nobody is signed in.").ExecuteAsync(Context);
    }

    /// <summary>Who brings a session's cookie had a session.</summary>
    private string Why => Request.Cookies.ContainsKey(IdentityCookie) ? "&why=ended" : "";

    private static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>A tunnel on this machine forwards strangers, and mostly says so.</summary>
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && LoopbackHost.Is(context.Request.Host.Host)
        && !Array.Exists(ForwardingHeaders, context.Request.Headers.ContainsKey);

    private static bool HasCredentials(HttpRequest request) =>
        request.Headers.ContainsKey(HeaderNames.Authorization) || request.Cookies.ContainsKey(IdentityCookie);

    /// <summary>A page of another port of this machine is one too: what listens there need not be the developer's.</summary>
    private static bool IsFromAnotherOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none") && !IsArrival(request);

    /// <summary>True for somebody who follows a link, or comes back from a platform's consent page by one: only they see what is answered.</summary>
    /// <remarks>Below /api nothing is made to be seen but the end of a consent, and that is proven by its one-time state.</remarks>
    private static bool IsArrival(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && (!request.Path.StartsWithSegments("/api") || IsReturnFromConsent(request.Path));

    private static bool IsReturnFromConsent(PathString path) =>
        path.StartsWithSegments("/api/integrations", out var rest) && rest.Value?.EndsWith("/callback", StringComparison.Ordinal) == true;
}
