using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.Proofs.Journey;

namespace SalesFlow.App.Browser.Flows;

/// <summary>What a salesperson does in the browser, whatever its size and language.</summary>
internal sealed partial class Salesperson(Visit visit, AppProcess app, Look look) : IAsyncDisposable
{
    private const string Password = "a long enough password";

    private readonly string _email = $"{Guid.NewGuid():N}@example.com";

    public Visit Visit => visit;

    public IPage Page => visit.Page;

    /// <summary>The platform's side.</summary>
    public Stage Stage { get; } = new(app);

    /// <summary>The words that are read.</summary>
    public string In(string english, string german) => look.Language == "de" ? german : english;

    /// <summary>Begins with an account that is connected.</summary>
    public static async Task<Salesperson> BeginAsync(Chromium chromium, AppProcess app, Look look)
    {
        var person = new Salesperson(await Visit.BeginAsync(chromium, app.Api.BaseAddress!, look, app.Simulator.BaseAddress), app, look);
        await person.SignUpAsync();
        await person.ConnectAsync(isAllowed: true);
        return person;
    }

    public async Task SignUpAsync()
    {
        await Page.GotoAsync("/sign-up");
        await Page.Locator("main input[type=email]").FillAsync(_email);
        foreach (var field in await Page.Locator("main input[type=password]").AllAsync())
            await field.FillAsync(Password);
        await Page.Locator("main form button").Last.ClickAsync();
        await Page.WaitForURLAsync("**/meetings");
    }

    /// <summary>Signs in on the page that is shown.</summary>
    public async Task SignInAsync()
    {
        await Page.Locator("#email").FillAsync(_email);
        await Page.Locator("#password").FillAsync(Password);
        await Page.Locator("main form button").ClickAsync();
        await Page.WaitForURLAsync(static address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Connects the platform, or declines on its consent page.</summary>
    public async Task ConnectAsync(bool isAllowed)
    {
        await Page.GotoAsync("/integrations");
        await Visit.WaitForServiceWorkerAsync(Page);
        await Page.Locator($"main a[href*='/api/integrations/{look.Platform}/authorize']").First.ClickAsync();
        var decision = Page.Locator($"button[name=decision][value={(isAllowed ? "allow" : "decline")}]");
        var answer = await Page.RunAndWaitForResponseAsync(
            () => decision.ClickAsync(), static response => response.Url.Contains("/callback?", StringComparison.Ordinal));
        Assert.Contains(isAllowed ? "integration=connected" : "error=consent_declined", await answer.HeaderValueAsync("location"), StringComparison.Ordinal);
        await Page.WaitForURLAsync(AtIntegrations());
    }

    public async Task OpenScheduleAsync()
    {
        await Page.GotoAsync("/meetings");
        await Page.Locator("a[data-dialog][href^='/meetings/new']:visible").First.ClickAsync();
        await Sheet.WaitForAsync();
    }

    /// <summary>The form that is filled in, in a dialog or on a page of its own.</summary>
    public ILocator Sheet => Page.Locator("dialog[open] [data-sheet], body:not(:has(dialog[open])) [data-sheet]");

    public ILocator SendButton => Sheet.Locator(".sheet-foot button").Last;

    public ILocator Title => Sheet.Locator("input[name$='.Title']");

    public Task FillTitleAsync(string title) => Title.FillAsync(title);

    /// <summary>Fills in what a plan cannot do without.</summary>
    public async Task FillPlanAsync(string title)
    {
        await FillTitleAsync(title);
        await Sheet.Locator("input[name='Form.Record'][value=yes]").CheckAsync();
    }

    /// <summary>Schedules a meeting with an impatient double click.</summary>
    public async Task<string> ScheduleAsync(string title)
    {
        await OpenScheduleAsync();
        await FillPlanAsync(title);
        await SendButton.DblClickAsync();
        return await WaitUntilScheduledAsync();
    }

    /// <summary>Waits for what comes of sending the form, and returns the meeting's id.</summary>
    public async Task<string> WaitUntilScheduledAsync()
    {
        await Page.WaitForURLAsync(Scheduled());
        return Scheduled().Match(Page.Url).Groups["id"].Value;
    }

    /// <summary>Lists what exists under a title, here and at the platform.</summary>
    public async Task<(int Here, int AtPlatform)> CountAsync(string title)
    {
        var answer = await Page.APIRequest.GetAsync("/api/video-meetings/meetings");
        var here = JsonNode.Parse(await answer.TextAsync())!["items"]!.AsArray();
        var there = await app.ListPlatformMeetingsAsync(TestContext.Current.CancellationToken);
        return (here.Count(meeting => (string?)meeting!["title"] == title), there.Count(meeting => (string?)meeting!["title"] == title));
    }

    /// <summary>Plans a meeting as the same person's other programs do.</summary>
    public async Task PlanElsewhereAsync(string title)
    {
        var start = (await Stage.GetNowAsync(TestContext.Current.CancellationToken)).AddHours(2);
        var answer = await Page.APIRequest.PostAsync(
            "/api/video-meetings/create",
            new()
            {
                // It has the session of this browser, which only the app's own pages may use.
                Headers = [new("Sec-Fetch-Site", "same-origin")],
                DataObject = new { platform = look.Platform, title, start_time = start, duration_minutes = 30 },
            });
        Assert.True(answer.Ok, await answer.TextAsync());
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

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [GeneratedRegex(@"/integrations(\?.*)?$")]
    private static partial Regex AtIntegrations();

    [GeneratedRegex("/meetings/(?<id>[0-9a-f-]{36})")]
    private static partial Regex Scheduled();
}
