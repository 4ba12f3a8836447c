using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Pages;

/// <summary>The frame of every page: says that this is the simulator, works without scripts, asks no other host for anything.</summary>
internal static class Html
{
    internal static IResult Page(PageLanguage language, string title, string body, int status = StatusCodes.Status200OK) =>
        Results.Content(Frame(language, title, body), "text/html; charset=utf-8", Encoding.UTF8, status);

    internal static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    internal static string Hidden(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $"""<input type="hidden" name="{Encode(name)}" value="{Encode(value)}">""";

    private static string Frame(PageLanguage language, string title, string body) => $"""
        <!doctype html>
        <html lang="{language.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <p class="banner"><strong>Simulator</strong> · {Encode(language.Banner)}</p>
        <main>
        <h1>{Encode(title)}</h1>
        {body}
        </main>
        </body>
        </html>
        """;

    private const string Style = """
        :root { --surface: #fff; --ground: #f4f6f8; --text: #17212b; --quiet: #4d5b69; --line: #c9d1d9; --accent: #0b6b66; --on-accent: #fff; --warn: #fff3cd; --on-warn: #4a3800; }
        @media (prefers-color-scheme: dark) { :root { --surface: #1c242c; --ground: #12181e; --text: #e8edf2; --quiet: #a9b5c1; --line: #3c4854; --accent: #5cc9c1; --on-accent: #06201e; --warn: #4a3800; --on-warn: #ffe9a8; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        .banner { margin: 0; padding: 8px 16px; background: var(--warn); color: var(--on-warn); text-align: center; }
        main { max-width: 640px; margin: 32px auto; padding: 24px; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
        h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; overflow-wrap: anywhere; }
        fieldset { margin: 0 0 16px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; }
        label { display: block; padding: 8px 0; }
        code { overflow-wrap: anywhere; }
        small, .quiet { color: var(--quiet); }
        a { color: var(--accent); }
        button { padding: 10px 20px; margin: 0 8px 8px 0; font: inherit; border: 1px solid var(--accent); border-radius: 8px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
        button.second { background: transparent; color: var(--text); border-color: var(--line); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        """;
}
