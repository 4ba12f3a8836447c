using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Pages;

namespace SalesFlow.Video.Testing.Control;

/// <summary>The first page: what this is, and where to look.</summary>
internal static class IndexPage
{
    internal static IResult Show(HttpContext context, IEnumerable<IPlatformModule> platforms)
    {
        var language = PageLanguage.Of(context);
        var what = language.Say(
            "It plays the video platforms on this machine: consent pages, tokens, meetings, recordings and webhooks, without any account.",
            "Er spielt auf diesem Rechner die Videoplattformen: Zustimmungsseiten, Tokens, Meetings, Aufnahmen und Webhooks, ganz ohne Konto.");
        return Html.Page(language, language.Say("Platform simulator", "Plattform-Simulator"), $"""
            <p>{Html.Encode(what)}</p>
            <h2>{language.Say("Platforms", "Plattformen")}</h2>
            <ul>
            <li><a href="/simulator/accounts">{language.Say("Accounts", "Konten")}</a></li>
            <li><a href="/simulator/meetings">{language.Say("Meetings", "Meetings")}</a></li>
            <li><a href="/simulator/files">{language.Say("Files of calls", "Dateien von Gesprächen")}</a></li>
            <li><a href="/simulator/deliveries">{language.Say("Webhook deliveries", "Webhook-Zustellungen")}</a></li>
            {string.Concat(platforms.Select(platform => AppsOf(language, platform)))}
            </ul>
            <h2>{language.Say("Simulator", "Simulator")}</h2>
            <ul>
            <li><a href="/simulator/clock">{language.Say("Clock", "Uhr")}</a></li>
            <li><a href="/simulator/faults">{language.Say("Scripted faults", "Geplante Störungen")}</a></li>
            <li><a href="/simulator/requests">{language.Say("Requests received", "Empfangene Anfragen")}</a></li>
            </ul>
            """);
    }

    private static string AppsOf(PageLanguage language, IPlatformModule platform)
    {
        var apps = language.Say($"Apps of {platform.DisplayName}", $"Apps von {platform.DisplayName}");
        return $"""<li><a href="/simulator/{platform.Name}/apps">{Html.Encode(apps)}</a></li>""";
    }
}
