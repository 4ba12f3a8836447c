using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Audits;

/// <summary>What a first visit costs.</summary>
public sealed class WeightTests(Chromium chromium, DemoApp demo)
{
    private const int MostBytes = 150 * 1024;

    [Theory]
    [InlineData("/meetings")]
    [InlineData("/meetings?view=past")]
    [InlineData("/sign-in")]
    public async Task A_first_visit_is_light(string path)
    {
        await using var visit = await demo.VisitAsync(chromium, Look.Desk with { IsPhone = true });
        await visit.Page.GotoAsync(path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        var bytes = await visit.Page.EvaluateAsync<int>(
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)");

        Assert.InRange(bytes, 1, MostBytes);
    }
}
