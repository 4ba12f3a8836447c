using Deque.AxeCore.Commons;
using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Audits;

/// <summary>What holds for every page and dialog, in both sizes and themes.</summary>
public sealed class PageTests(Chromium chromium, DemoApp demo)
{
    private const double MostShift = 0.05;

    // Links within running text are as high as their line: only what stands by itself is measured. A link may fill its row.
    private const string SmallTargets = """
        () => [...document.querySelectorAll('dialog[open] *, body:not(:has(dialog[open])) *')]
          .filter(e => e.matches('a, button, summary, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio])'))
          .filter(e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('p, .skip, .turn, label') && getComputedStyle(e, '::after').position !== 'absolute')
          .map(e => [e, e.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && box.height > 0 && (box.height < 43.5 || box.width < 43.5))
          .map(([e, box]) => `${e.tagName.toLowerCase()}.${e.className} "${e.textContent.trim().slice(0, 30)}" ${Math.round(box.width)}x${Math.round(box.height)}`)
        """;

    // A dialog that still fades in has other colours than the ones people read. What follows scrolling, or never ends, is not waited for.
    private const string UntilStill = """
        () => Promise.allSettled(document.getAnimations()
          .filter(animation => animation.timeline === document.timeline && Number.isFinite(animation.effect.getComputedTiming().endTime))
          .map(animation => animation.finished)).then(() => true)
        """;

    // In the page itself. A run over frames from elsewhere, of which there are none here, would open another page for each audit.
    private const string RunAxe = """
        () => axe.run({ resultTypes: ['violations'] })
          .then(result => result.violations.flatMap(violation => violation.nodes.map(node => `axe ${violation.id}: ${node.html}`)))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Both sizes, both themes and both languages; each size in each theme when <c>SALESFLOW_PROVE_ALL</c> says so.</summary>
    public static TheoryData<bool, string, string> Looks => Look.IsProvingAll
        ? new() { { false, "light", "en" }, { true, "dark", "de" }, { false, "dark", "de" }, { true, "light", "en" } }
        : new() { { false, "light", "en" }, { true, "dark", "de" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_is_accessible_calm_and_keeps_to_itself(bool isPhone, string theme, string language)
    {
        var look = Look.Desk with { IsPhone = isPhone, Theme = theme, Language = language };
        List<string> findings = [];
        await using var visit = await demo.VisitAsync(chromium, look);
        foreach (var stop in Stop.All(demo.Scenery))
        {
            await visit.GoAsync(stop);
            findings.AddRange((await AuditAsync(visit, look)).Select(finding => $"{stop.Name} ({look}): {finding}"));
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task<List<string>> AuditAsync(Visit visit, Look look)
    {
        var page = visit.Page;
        await page.EvaluateAsync(UntilStill);
        await page.EvaluateAsync(Axe);
        List<string> findings = [.. await page.EvaluateAsync<string[]>(RunAxe), .. visit.TakeNotes()];
        if (await visit.LayoutShiftAsync() is var shift and > MostShift)
            findings.Add($"layout shift {shift:0.000}");
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is var overflow and > 0)
            findings.Add($"{overflow} px wider than the window");
        if (await page.Locator("h1:visible").CountAsync() is var headings and not 1 && await page.Locator("dialog[open]").CountAsync() == 0)
            findings.Add($"{headings} main headings");
        if (look.IsPhone)
            findings.AddRange((await page.EvaluateAsync<string[]>(SmallTargets)).Select(static target => $"small target {target}"));
        return findings;
    }
}
