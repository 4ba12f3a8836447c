using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>Hands out tokens for codes and refresh tokens, and takes consents back. Everything but the client's proof stands in the form.</summary>
internal sealed class TokenDesk(IOAuthDialect dialect, IOAuthApps apps, AuthorizationCodes codes, GrantBook grants)
{
    internal Task<IResult> GiveAsync(HttpContext context, CancellationToken cancellationToken) =>
        HandleAsync(context.Request, Give, cancellationToken);

    internal Task<IResult> RevokeAsync(HttpContext context, CancellationToken cancellationToken) =>
        HandleAsync(context.Request, Revoke, cancellationToken);

    private async Task<IResult> HandleAsync(
        HttpRequest request, Func<IOAuthApp, IFormCollection, IResult> handle, CancellationToken cancellationToken)
    {
        var isForm = IsUrlEncodedForm(request);
        var form = isForm ? await request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        if (ClientProof.FindApp(request, dialect.TakesSecretInForm ? form : FormCollection.Empty, apps) is not { } app)
            return dialect.Refuse(OAuthRefusal.UnprovenClient);

        // No platform takes a token from a URL any more, where logs and proxies would see it.
        if (request.QueryString.HasValue)
            return dialect.Refuse(OAuthRefusal.ParametersInQuery);

        return isForm ? handle(app, form) : dialect.Refuse(OAuthRefusal.NotAForm);
    }

    private static bool IsUrlEncodedForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType == "application/x-www-form-urlencoded";

    private IResult Give(IOAuthApp app, IFormCollection form) => form["grant_type"].ToString() switch
    {
        "authorization_code" => Exchange(app, form),
        "refresh_token" => Refresh(app, form),
        _ => dialect.Refuse(OAuthRefusal.UnsupportedGrantType),
    };

    private IResult Exchange(IOAuthApp app, IFormCollection form)
    {
        var (code, hasExpired) = codes.Take(form["code"].ToString(), app.ClientId);
        if (code is null)
            return dialect.Refuse(OAuthRefusal.UnknownCode);

        if (hasExpired)
            return dialect.Refuse(OAuthRefusal.ExpiredCode);

        if (form["redirect_uri"] != code.RedirectUri)
            return dialect.Refuse(OAuthRefusal.OtherRedirect);

        if (code.Challenge is not null && !code.Challenge.IsMetBy(form["code_verifier"]))
            return dialect.Refuse(OAuthRefusal.UnmetChallenge);

        return dialect.Answer(grants.Open(code));
    }

    private IResult Refresh(IOAuthApp app, IFormCollection form) =>
        grants.Refresh(app.ClientId, form["refresh_token"].ToString()) is { } tokens
            ? dialect.Answer(tokens)
            : dialect.Refuse(OAuthRefusal.DeadToken);

    private IResult Revoke(IOAuthApp app, IFormCollection form) =>
        form["token"].ToString() is not { Length: > 0 } token ? dialect.Refuse(OAuthRefusal.MissingToken)
        : grants.Revoke(app.ClientId, token) ? dialect.Revoked
        : dialect.Refuse(OAuthRefusal.DeadToken);
}
