using Microsoft.AspNetCore.Localization;

namespace SalesFlow.App.Shell;

/// <summary>What a browser prefers, kept in its own cookies: language, theme, and the time zone that it is in.</summary>
internal static class Preferences
{
    public const string ThemeCookie = "theme";
    public const string ZoneCookie = "zone";
    public const string DefaultLanguage = "en";

    public static IReadOnlyList<string> Languages { get; } = [DefaultLanguage, "de"];

    public static IReadOnlyList<string> Themes { get; } = ["light", "dark"];

    /// <summary>The chosen theme; null to follow the system.</summary>
    public static string? ThemeOf(HttpRequest request) =>
        request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : null;

    public static TimeZoneInfo ZoneOf(HttpRequest request) =>
        request.Cookies[ZoneCookie] is { Length: < 64 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Local;

    /// <summary>Keeps a choice in the browser; null forgets it.</summary>
    public static void Keep(HttpResponse response, string cookie, string? value)
    {
        if (value is null)
            response.Cookies.Delete(cookie);
        else
            response.Cookies.Append(cookie, value, new CookieOptions { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, IsEssential = true });
    }

    public static void KeepLanguage(HttpResponse response, string? language) =>
        Keep(response, CookieRequestCultureProvider.DefaultCookieName, language is null ? null : CookieRequestCultureProvider.MakeCookieValue(new(language)));
}
