using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Audits;

/// <summary>Takes pictures of every page into the folder that <c>SALESFLOW_SCREENSHOTS</c> names, or else of a few that are thrown away.</summary>
/// <remarks>Of whole pages; or, as a person sees them in the window, of those only that <c>SALESFLOW_SCREENSHOTS_SHOWN</c> names.</remarks>
public sealed class ScreenshotTests(Chromium chromium, DemoApp demo)
{
    private const int Few = 3;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("SALESFLOW_SCREENSHOTS");

    private static readonly HashSet<string> Shown =
        [.. Environment.GetEnvironmentVariable("SALESFLOW_SCREENSHOTS_SHOWN")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []];

    public static TheoryData<string> Names => [.. Looks.Select(static look => look.ToString())];

    private static IEnumerable<Look> Looks =>
        Look.All.Where(static look => look is { Database: "sqlite", Platform: "zoom" }).Where(static look => Folder is not null || look == Look.Desk);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_page_has_its_picture(string name)
    {
        var look = Looks.Single(look => look.ToString() == name);
        var folder = Folder is null ? Directory.CreateTempSubdirectory("salesflow-pictures-") : Directory.CreateDirectory(Folder);
        foreach (var stop in Stop.All(demo.Scenery).Take(Folder is null ? Few : int.MaxValue))
        {
            var picture = $"{stop.Name}.{(look.IsPhone ? "phone" : "desk")}.{look.Theme}.{look.Language}";
            if (Shown.Count > 0 && !Shown.Contains(picture))
                continue;

            await using var visit = await demo.VisitAsync(chromium, look);
            await visit.GoAsync(stop);
            var file = Path.Combine(folder.FullName, $"{picture}.png");
            await visit.Page.ScreenshotAsync(new()
            {
                Path = file,
                FullPage = stop.Opens is null && Shown.Count == 0,
                Animations = Microsoft.Playwright.ScreenshotAnimations.Disabled,
            });
            Assert.True(new FileInfo(file).Length > 0);
        }

        if (Folder is null)
            folder.Delete(recursive: true);
    }
}
