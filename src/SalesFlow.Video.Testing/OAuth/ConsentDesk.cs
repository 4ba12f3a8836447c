using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Pages;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary><c>GET /zoom/oauth/authorize</c> shows the consent page, <c>POST</c> takes the person's decision.</summary>
internal sealed class ConsentDesk(AccountBook directory, AuthorizationCodes codes)
{
    internal static void Map(IEndpointRouteBuilder zoom)
    {
        zoom.MapGet("/oauth/authorize", (HttpContext context, ConsentDesk endpoints) => endpoints.Ask(context));
        zoom.MapPost("/oauth/authorize", (HttpContext context, ConsentDesk endpoints) => endpoints.DecideAsync(context));
    }

    private IResult Ask(HttpContext context)
    {
        var request = AuthorizationRequest.From(context.Request.Query);
        return IsAccepted(context, request, out var app, out var refusal)
            ? ConsentPage.Show(PageLanguage.Of(context), request, app, directory.Accounts)
            : refusal;
    }

    private async Task<IResult> DecideAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return Results.BadRequest("Post the fields of the consent form: application/x-www-form-urlencoded.");

        // The hidden fields of the form are input like any other: everything is checked again.
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var request = AuthorizationRequest.From(form);
        if (!IsAccepted(context, request, out var app, out var refusal))
            return refusal;

        if (form["decision"] != "allow")
            return Results.Redirect(request.RedirectWith(("error", "access_denied")));

        if (directory.FindAccount(form["account"]) is not { } account)
            return Results.BadRequest("No such account. Send the field 'account' with the e-mail address or user id of a known one.");

        var challenge = CodeChallenge.From(request.Challenge, request.ChallengeMethod);
        var code = codes.Issue(new AuthorizationCode(app.ClientId, account, request.RedirectUri!, challenge));
        return Results.Redirect(request.RedirectWith(("code", code)));
    }

    // An unknown client or redirect never gets a redirect: it would send the person, and later a code, to a stranger.
    private bool IsAccepted(
        HttpContext context, AuthorizationRequest request, [NotNullWhen(true)] out ZoomApp? app, [NotNullWhen(false)] out IResult? refusal)
    {
        app = directory.FindApp(request.ClientId);
        refusal =
            app is null ? ErrorPage(context, 4702, "Invalid client_id")
            : !request.IsRedirectAllowed(app) ? ErrorPage(context, 4700, $"Invalid redirect: {request.RedirectUri}")
            : request.ResponseType != "code" ? Results.Redirect(request.RedirectWith(("error", "unsupported_response_type")))
            : !CodeChallenge.IsMethod(request.ChallengeMethod) ? Results.Redirect(request.RedirectWith(("error", "invalid_request")))
            : null;
        return app is not null && refusal is null;
    }

    private static IResult ErrorPage(HttpContext context, int code, string message)
    {
        var language = PageLanguage.Of(context);
        var explanation = language.Say(
            "The application sent you here with settings that its registration does not know.",
            "Die Anwendung hat Sie mit Einstellungen hierher geschickt, die ihre Registrierung nicht kennt.");
        return Html.Page(
            language, $"{message} ({code})", $"<p>{Html.Encode(explanation)}</p>", StatusCodes.Status400BadRequest);
    }
}
