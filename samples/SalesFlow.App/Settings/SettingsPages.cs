using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using SalesFlow.App.Shell;

namespace SalesFlow.App.Settings;

/// <summary>What the settings send: the language and the theme of this browser, and whether its person usually records.</summary>
internal static class SettingsPages
{
    public const string Page = "/settings";
    public const string LanguagePath = "/settings/language";
    public const string ThemePath = "/settings/theme";
    public const string RecordPath = "/settings/record";

    public static void MapSettingsPages(this WebApplication app)
    {
        var choices = app.MapGroup("").RequireAuthorization().WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        choices.MapPost(LanguagePath, static (HttpContext context, [FromForm] string? language) =>
        {
            Preferences.KeepLanguage(context.Response, Known(language, Preferences.Languages));
            return Results.LocalRedirect(Page);
        });
        choices.MapPost(ThemePath, static (HttpContext context, [FromForm] string? theme) =>
        {
            Preferences.Keep(context.Response, Preferences.ThemeCookie, Known(theme, Preferences.Themes));
            return Results.LocalRedirect(Page);
        });
        choices.MapPost(RecordPath, static (HttpContext context, Viewer viewer, [FromForm] string? record) =>
        {
            Preferences.KeepRecord(context.Response, viewer.Owner, Known(record, Preferences.Records));
            return Results.LocalRedirect(Page);
        });
    }

    /// <summary>The value when it is one to choose from; null, which follows the browser or the system, for anything else.</summary>
    private static string? Known(string? value, IReadOnlyList<string> choices) => value is not null && choices.Contains(value) ? value : null;
}
