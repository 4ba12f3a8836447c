using Microsoft.AspNetCore.Localization;
using SalesFlow.Video;

namespace SalesFlow.App.Shell;

/// <summary>What a browser prefers, kept in its own cookies: language, theme, the time zone that it is in, and whether its person records.</summary>
internal static class Preferences
{
    public const string ThemeCookie = "theme";
    public const string ZoneCookie = "zone";
    public const string RecordCookie = "record";
    public const string DefaultLanguage = "en";

    public static IReadOnlyList<string> Languages { get; } = [DefaultLanguage, "de"];

    public static IReadOnlyList<string> Themes { get; } = ["light", "dark"];

    public static IReadOnlyList<string> Records { get; } = [RecordAnswer.Yes, RecordAnswer.No];

    /// <summary>The chosen theme; null to follow the system.</summary>
    public static string? ThemeOf(HttpRequest request) =>
        request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : null;

    public static TimeZoneInfo ZoneOf(HttpRequest request) =>
        request.Cookies[ZoneCookie] is { Length: < 64 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Local;

    /// <summary>Whether somebody usually records; null when they have not said so in this browser, whatever another person of it did.</summary>
    public static string? RecordOf(HttpRequest request, OwnerId owner) =>
        Records.FirstOrDefault(choice => request.Cookies[RecordCookie] == RecordCookieOf(choice, owner));

    /// <summary>Keeps what somebody usually does; null forgets it.</summary>
    public static void KeepRecord(HttpResponse response, OwnerId owner, string? choice) =>
        Keep(response, RecordCookie, choice is null ? null : RecordCookieOf(choice, owner));

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

    private static string RecordCookieOf(string choice, OwnerId owner) => $"{choice}:{owner}";
}
