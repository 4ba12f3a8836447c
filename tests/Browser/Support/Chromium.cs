using System.Reflection;
using Microsoft.Playwright;

namespace SalesFlow.App.Browser.Support;

/// <summary>One real browser for all tests of this assembly.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The same browser without windows: each page would otherwise bring the tabs, bars and menus around it, drawn for nobody.
    private static readonly string PagesOnly = Environment.GetEnvironmentVariable("SALESFLOW_TEST_CHROMIUM") ?? "/usr/bin/chromium-headless-shell";

    private IPlaywright? _playwright;

    /// <summary>The browser as people have it.</summary>
    public static string Whole { get; } = Environment.GetEnvironmentVariable("SALESFLOW_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public static IReadOnlyList<string> Arguments { get; } =
        ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public IBrowser Browser { get; private set; } = null!;

    public IPlaywright Playwright => _playwright!;

    public async ValueTask InitializeAsync()
    {
        var driver = typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "PlaywrightDriver").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver);
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = PagesOnly, Headless = true, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
