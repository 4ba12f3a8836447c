using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.Proofs.Journey;

namespace SalesFlow.App.Browser.Flows;

/// <summary>What a salesperson does in the browser, whatever its size and language.</summary>
internal sealed partial class Salesperson(Visit visit, AppProcess app, Look look)
{
    private const string Password = "a long enough password";

    public IPage Page => visit.Page;

    /// <summary>The platform's side.</summary>
    public Stage Stage { get; } = new(app);

    public async Task SignUpAsync()
    {
        await Page.GotoAsync("/sign-up");
        await Page.Locator("main input[type=email]").FillAsync($"{Guid.NewGuid():N}@example.com");
        foreach (var field in await Page.Locator("main input[type=password]").AllAsync())
            await field.FillAsync(Password);
        await Page.Locator("main form button").Last.ClickAsync();
        await Page.WaitForURLAsync("**/meetings");
    }

    /// <summary>Connects the platform, or declines on its consent page.</summary>
    public async Task ConnectAsync(bool isAllowed)
    {
        await Page.GotoAsync("/integrations");
        await Page.Locator($"main a[href*='/api/integrations/{look.Platform}/authorize']").First.ClickAsync();
        await Page.Locator($"button[name=decision][value={(isAllowed ? "allow" : "decline")}]").ClickAsync();
        await Page.WaitForURLAsync(AtIntegrations());
    }

    public async Task OpenScheduleAsync()
    {
        await Page.GotoAsync("/meetings");
        await Page.Locator("a[data-dialog][href^='/meetings/new']:visible").First.ClickAsync();
        await Sheet.WaitForAsync();
    }

    public ILocator Sheet => Page.Locator("dialog[open] [data-sheet]");

    public ILocator SendButton => Sheet.Locator(".sheet-foot button").Last;

    public Task FillTitleAsync(string title) => Sheet.Locator("input[name$='.Title']").FillAsync(title);

    /// <summary>Schedules a meeting with an impatient double click.</summary>
    public async Task<string> ScheduleAsync(string title)
    {
        await OpenScheduleAsync();
        await FillTitleAsync(title);
        await SendButton.DblClickAsync();
        await Page.WaitForURLAsync(Scheduled());
        return Scheduled().Match(Page.Url).Groups["id"].Value;
    }

    /// <summary>Reads a meeting as the same person's other programs do.</summary>
    public async Task<JsonNode> ReadAsync(string id)
    {
        var answer = await Page.APIRequest.GetAsync($"/api/video-meetings/meetings/{id}");
        return JsonNode.Parse(await answer.TextAsync())!;
    }

    /// <summary>Lets a meeting happen, while the browser stays where it is, until the page shows what came of it.</summary>
    public async Task HoldAsync(string platformId, ILocator result)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await Stage.HoldAsync(platformId, TimeSpan.FromMinutes(25), cancellationToken);
        await Stage.AdvanceUntilAsync(() => result.IsVisibleAsync(), cancellationToken);
    }

    [GeneratedRegex(@"/integrations(\?.*)?$")]
    private static partial Regex AtIntegrations();

    [GeneratedRegex("/meetings/(?<id>[0-9a-f-]{36})")]
    private static partial Regex Scheduled();
}
