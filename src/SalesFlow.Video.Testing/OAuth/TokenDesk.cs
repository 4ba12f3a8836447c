using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Zoom;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary><c>POST /zoom/oauth/token</c> and <c>/revoke</c>: Basic authentication, everything else in the form body.</summary>
internal sealed class TokenDesk(AccountBook directory, AuthorizationCodes codes, GrantBook grants, SimulatorAddress address)
{
    internal static void Map(IEndpointRouteBuilder zoom)
    {
        zoom.MapPost("/oauth/token", (HttpContext context, TokenDesk endpoints) => endpoints.HandleAsync(context, endpoints.Token));
        zoom.MapPost("/oauth/revoke", (HttpContext context, TokenDesk endpoints) => endpoints.HandleAsync(context, endpoints.Revoke));
    }

    private IResult Token(ZoomApp app, IFormCollection form) => form["grant_type"].ToString() switch
    {
        "authorization_code" => Exchange(app, form),
        "refresh_token" => Refresh(app, form),
        _ => OAuthError.UnsupportedGrantType,
    };

    private IResult Revoke(ZoomApp app, IFormCollection form)
    {
        var token = form["token"].ToString();
        if (token.Length == 0)
            return OAuthError.InvalidRequest("The token is missing");

        return grants.Revoke(app.ClientId, token) ? ZoomJson.Answer(new JsonObject { ["status"] = "success" }) : OAuthError.DeadToken;
    }

    private async Task<IResult> HandleAsync(HttpContext context, Func<ZoomApp, IFormCollection, IResult> handle)
    {
        var request = context.Request;
        if (ClientCredentials.FindApp(request, directory) is not { } app)
            return OAuthError.InvalidClient;

        // Since February 2023 the platform takes no token from a URL, where logs and proxies would see it.
        if (request.QueryString.HasValue)
            return OAuthError.InvalidRequest("Send the parameters in the body, not in the query");

        if (!IsUrlEncodedForm(request))
            return OAuthError.InvalidRequest("The content type must be application/x-www-form-urlencoded");

        return handle(app, await request.ReadFormAsync(context.RequestAborted));
    }

    private static bool IsUrlEncodedForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType == "application/x-www-form-urlencoded";

    private IResult Exchange(ZoomApp app, IFormCollection form)
    {
        var (code, hasExpired) = codes.Take(form["code"].ToString(), app.ClientId);
        if (code is null)
            return OAuthError.InvalidCode;

        if (hasExpired)
            return OAuthError.ExpiredCode;

        if (form["redirect_uri"] != code.RedirectUri)
            return OAuthError.RedirectMismatch;

        if (code.Challenge is not null && !code.Challenge.IsMetBy(form["code_verifier"]))
            return OAuthError.VerifierMismatch;

        return Answer(grants.Grant(app, code.Account));
    }

    private IResult Refresh(ZoomApp app, IFormCollection form) =>
        grants.Refresh(app.ClientId, form["refresh_token"].ToString()) is { } tokens ? Answer(tokens) : OAuthError.DeadToken;

    private IResult Answer(TokenPair tokens) => ZoomJson.Answer(new JsonObject
    {
        ["access_token"] = tokens.AccessToken,
        ["token_type"] = "bearer",
        ["refresh_token"] = tokens.RefreshToken,
        ["expires_in"] = (int)GrantBook.AccessLifetime.TotalSeconds,
        ["scope"] = string.Join(' ', tokens.Grant.Scopes),
        ["api_url"] = address.To("zoom").ToString(),
    });
}
