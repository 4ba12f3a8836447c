using System.Text.Json;
using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Audits;

/// <summary>The app can be put on a phone's home screen, and says so when there is no network.</summary>
public sealed class InstallTests(Chromium chromium, DemoApp demo)
{
    [Fact]
    public async Task Chromium_finds_nothing_that_keeps_it_from_being_installed()
    {
        var folder = Directory.CreateTempSubdirectory("salesflow-browser-");
        await using (var context = await chromium.Playwright.Chromium.LaunchPersistentContextAsync(
            folder.FullName, new() { ExecutablePath = Chromium.Whole, Headless = true, Args = Chromium.Arguments, BaseURL = demo.App.Api.BaseAddress!.ToString() }))
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync("/meetings");
            await Visit.WaitForServiceWorkerAsync(page);
            var session = await context.NewCDPSessionAsync(page);

            var errors = await session.SendAsync("Page.getInstallabilityErrors");

            Assert.Equal(0, errors!.Value.GetProperty("installabilityErrors").GetArrayLength());
            var manifest = (await session.SendAsync("Page.getAppManifest"))!.Value.GetProperty("data").GetString()!;
            var shortcuts = JsonDocument.Parse(manifest).RootElement.GetProperty("shortcuts").EnumerateArray().Select(static shortcut => shortcut.GetProperty("url").GetString());
            Assert.Contains("/meetings/new", shortcuts);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_network_a_page_says_so()
    {
        await using var visit = await demo.VisitAsync(chromium, Look.Desk with { Language = "de" });
        await visit.Page.GotoAsync("/meetings");
        await Visit.WaitForServiceWorkerAsync(visit.Page);
        await visit.Page.ReloadAsync();

        await visit.GoOfflineAsync(true);
        await visit.Page.GotoAsync("/leads");

        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.Empty(visit.Notes);
    }
}
