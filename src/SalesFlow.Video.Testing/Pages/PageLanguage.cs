using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Pages;

/// <summary>The language of a page: German for browsers that prefer it, else English.</summary>
internal sealed class PageLanguage
{
    private static readonly PageLanguage German = new("de", "Dies ist nicht die echte Plattform. Hier gibt es keine echten Konten.");
    private static readonly PageLanguage English = new("en", "This is not the real platform. Nothing here is a real account.");

    private PageLanguage(string tag, string banner)
    {
        Tag = tag;
        Banner = banner;
    }

    internal string Tag { get; }

    internal string Banner { get; }

    internal static PageLanguage Of(HttpContext context)
    {
        var preferred = context.Request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1);
        return preferred?.Value.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true ? German : English;
    }

    internal string Say(string english, string german) => this == German ? german : english;
}
