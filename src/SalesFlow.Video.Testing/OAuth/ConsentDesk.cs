using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Pages;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>Asks a person whether an app may act for them, and sends the decision back to the app.</summary>
internal sealed class ConsentDesk(IOAuthDialect dialect, IOAuthApps apps, AccountBook accounts, AuthorizationCodes codes)
{
    internal IResult Ask(HttpContext context)
    {
        var request = new AuthorizationRequest(context.Request.Query);
        return IsAccepted(context, request, out var app, out var refusal)
            ? ConsentPage.Show(context, request, dialect.PlatformName, app.Name, dialect.ScopesOf(app, request), accounts.List())
            : refusal;
    }

    internal async Task<IResult> DecideAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
            return Results.BadRequest("Post the fields of the consent form: application/x-www-form-urlencoded.");

        // The hidden fields of the form are input like any other: everything is checked again.
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var request = new AuthorizationRequest(form);
        if (!IsAccepted(context, request, out var app, out var refusal))
            return refusal;

        if (form["decision"] != "allow")
            return Results.Redirect(request.RedirectWith("error", "access_denied"));

        if (accounts.Find(form["account"]) is not { } account)
            return Results.BadRequest("No such account. Send the field 'account' with the e-mail address or id of a known one.");

        var code = codes.Issue(new AuthorizationCode(
            app.ClientId, account, dialect.ScopesOf(app, request), request.RedirectUri!, request.Challenge, dialect.GivesRefreshToken(request)));
        return Results.Redirect(request.RedirectWith("code", code));
    }

    // An unknown client or redirect never gets a redirect: it would send the person, and later a code, to a stranger.
    private bool IsAccepted(
        HttpContext context, AuthorizationRequest request, [NotNullWhen(true)] out IOAuthApp? app, [NotNullWhen(false)] out IResult? refusal)
    {
        app = apps.Find(request.ClientId);
        refusal =
            app is null ? ErrorPage(context, dialect.UnknownClient)
            : !request.IsRedirectAllowed(app) ? ErrorPage(context, dialect.UnknownRedirect(request.RedirectUri))
            : request.ResponseType != "code" ? Results.Redirect(request.RedirectWith("error", "unsupported_response_type"))
            : !CodeChallenge.IsMethod(request.ChallengeMethod) ? Results.Redirect(request.RedirectWith("error", "invalid_request"))
            : null;
        return app is not null && refusal is null;
    }

    private static IResult ErrorPage(HttpContext context, string heading)
    {
        var language = PageLanguage.Of(context);
        var explanation = language.Say(
            "The application sent you here with settings that its registration does not know.",
            "Die Anwendung hat Sie mit Einstellungen hierher geschickt, die ihre Registrierung nicht kennt.");
        return Html.Page(language, heading, $"<p>{Html.Encode(explanation)}</p>", StatusCodes.Status400BadRequest);
    }
}
