using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Pages;

namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary><c>GET /zoom/oauth/authorize</c> shows the consent page, <c>POST</c> takes the person's decision.</summary>
internal sealed class AuthorizeEndpoints(ZoomDirectory directory, AuthorizationCodes codes)
{
    internal static void Map(IEndpointRouteBuilder zoom)
    {
        zoom.MapGet("/oauth/authorize", (HttpContext context, AuthorizeEndpoints endpoints) => endpoints.Ask(context));
        zoom.MapPost("/oauth/authorize", (HttpContext context, AuthorizeEndpoints endpoints) => endpoints.DecideAsync(context));
    }

    private IResult Ask(HttpContext context)
    {
        var request = AuthorizationRequest.From(context.Request.Query);
        return Refuse(context, request, out var app) ?? ConsentPage.Show(PageLanguage.Of(context), request, app, directory.Accounts);
    }

    private async Task<IResult> DecideAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.BadRequest("Post the fields of the consent form: application/x-www-form-urlencoded.");
        }

        // The hidden fields of the form are input like any other: everything is checked again.
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var request = AuthorizationRequest.From(form);
        if (Refuse(context, request, out var app) is { } refusal)
        {
            return refusal;
        }

        if (form["decision"] != "allow")
        {
            return Results.Redirect(request.RedirectWith(("error", "access_denied")));
        }

        if (directory.FindAccount(form["account"]) is not { } account)
        {
            return Results.BadRequest("No such account. Send the field 'account' with the e-mail address or user id of a known one.");
        }

        var challenge = CodeChallenge.From(request.Challenge, request.ChallengeMethod);
        var code = codes.Issue(new AuthorizationCode(app.ClientId, account, request.RedirectUri!, challenge));
        return Results.Redirect(request.RedirectWith(("code", code)));
    }

    // An unknown client or redirect never gets a redirect: it would send the person, and later a code, to a stranger.
    private IResult? Refuse(HttpContext context, AuthorizationRequest request, out ZoomApp app)
    {
        app = directory.FindApp(request.ClientId)!;
        if (app is null)
        {
            return ErrorPage(context, 4702, "Invalid client_id");
        }

        if (!request.IsRedirectAllowed(app))
        {
            return ErrorPage(context, 4700, $"Invalid redirect: {request.RedirectUri}");
        }

        if (request.ResponseType != "code")
        {
            return Results.Redirect(request.RedirectWith(("error", "unsupported_response_type")));
        }

        return CodeChallenge.IsMethod(request.ChallengeMethod)
            ? null
            : Results.Redirect(request.RedirectWith(("error", "invalid_request")));
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
