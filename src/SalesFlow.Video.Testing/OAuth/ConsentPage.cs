using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Pages;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>
/// Where a person chooses an account and decides. The form posts to the page's own address; a script can do the same with the fields
/// of the authorize request plus <c>account</c> (e-mail or id) and <c>decision</c> (<c>allow</c> or <c>decline</c>).
/// </summary>
internal static class ConsentPage
{
    internal static IResult Show(
        HttpContext context, AuthorizationRequest request, string platform, string app, IEnumerable<string> scopes, IEnumerable<Account> accounts)
    {
        var language = PageLanguage.Of(context);
        var title = language.Say($"{app} asks for access to {platform}", $"{app} bittet um Zugriff auf {platform}");
        return Html.Page(language, title, $"""
            <form method="post" action="{Html.Encode(context.Request.Path)}">
            {string.Join('\n', request.Parameters.Select(parameter => Html.Hidden(parameter.Key, parameter.Value)))}
            <fieldset>
            <legend>{Html.Encode(language.Say("Which account?", "Welches Konto?"))}</legend>
            {string.Join('\n', accounts.Select((account, index) => Choice(language, account, isFirst: index == 0)))}
            </fieldset>
            <button name="decision" value="allow">{Html.Encode(language.Say("Allow", "Erlauben"))}</button>
            <button name="decision" value="decline" class="second">{Html.Encode(language.Say("Decline", "Ablehnen"))}</button>
            </form>
            <details>
            <summary>{Html.Encode(language.Say("What the app may do", "Was die App darf"))}</summary>
            <ul>{string.Concat(scopes.Select(scope => $"<li><code>{Html.Encode(scope)}</code></li>"))}</ul>
            </details>
            """);
    }

    private static string Choice(PageLanguage language, Account account, bool isFirst)
    {
        var plan = account.IsLicensed
            ? language.Say("licensed", "mit Lizenz")
            : language.Say("no licence, no cloud recording", "ohne Lizenz, keine Cloud-Aufzeichnung");
        return $"""
            <label><input type="radio" name="account" value="{Html.Encode(account.Id)}"{(isFirst ? " checked" : "")}>
            {Html.Encode(account.DisplayName)} <small>{Html.Encode(account.Email)} · {Html.Encode(plan)}</small></label>
            """;
    }
}
