using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Pages;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>
/// Where a person chooses an account and decides. The form posts to the page's own address; a script can do the same with the fields
/// of the authorize request plus <c>account</c> (e-mail or user id) and <c>decision</c> (<c>allow</c> or <c>decline</c>).
/// </summary>
internal static class ConsentPage
{
    internal static IResult Show(PageLanguage language, AuthorizationRequest request, ZoomApp app, IReadOnlyList<Account> accounts)
    {
        var title = language.Say($"{app.Name} asks for access to Zoom", $"{app.Name} bittet um Zugriff auf Zoom");
        var choose = language.Say("Which account?", "Welches Konto?");
        var scopes = language.Say("What the app may do", "Was die App darf");
        return Html.Page(language, title, $"""
            <form method="post" action="authorize">
            {Html.Hidden("client_id", request.ClientId)}
            {Html.Hidden("redirect_uri", request.RedirectUri)}
            {Html.Hidden("response_type", request.ResponseType)}
            {Html.Hidden("state", request.State)}
            {Html.Hidden("code_challenge", request.Challenge)}
            {Html.Hidden("code_challenge_method", request.ChallengeMethod)}
            <fieldset>
            <legend>{Html.Encode(choose)}</legend>
            {string.Join('\n', accounts.Select((account, index) => Choice(language, account, isFirst: index == 0)))}
            </fieldset>
            <button name="decision" value="allow">{Html.Encode(language.Say("Allow", "Erlauben"))}</button>
            <button name="decision" value="decline" class="second">{Html.Encode(language.Say("Decline", "Ablehnen"))}</button>
            </form>
            <details>
            <summary>{Html.Encode(scopes)}</summary>
            <ul>{string.Concat(app.Scopes.Select(scope => $"<li><code>{Html.Encode(scope)}</code></li>"))}</ul>
            </details>
            """);
    }

    private static string Choice(PageLanguage language, Account account, bool isFirst)
    {
        var plan = account.IsLicensed
            ? language.Say("licensed", "mit Lizenz")
            : language.Say("Basic, no cloud recording", "Basic, keine Cloud-Aufzeichnung");
        return $"""
            <label><input type="radio" name="account" value="{Html.Encode(account.UserId)}"{(isFirst ? " checked" : "")}>
            {Html.Encode(account.DisplayName)} <small>{Html.Encode(account.Email)} · {Html.Encode(plan)}</small></label>
            """;
    }
}
