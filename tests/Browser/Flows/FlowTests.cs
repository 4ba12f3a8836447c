using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Flows;

/// <summary>The way of a salesperson through the app: connect, schedule, the meeting happens, look at what came of it and act on it.</summary>
public sealed class FlowTests(Chromium chromium, FlowApps apps) : IClassFixture<FlowApps>
{
    private const int Chosen = 12;

    /// <summary>A dozen that has every pair of two choices, or all of them when <c>SALESFLOW_PROVE_ALL</c> says so.</summary>
    public static TheoryData<string> Looks =>
        [.. (Look.IsProvingAll ? Look.All : Look.Choose(Chosen)).Select(static look => look.ToString())];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_salesperson_connects_schedules_and_acts_on_the_result(string name)
    {
        var look = Look.Parse(name);
        var app = await apps.OnAsync(look.Database);
        await using var visit = await Visit.BeginAsync(chromium, app.Api.BaseAddress!, look, app.Simulator.BaseAddress);
        var person = new Salesperson(visit, app, look);
        var page = visit.Page;
        var title = $"Demo <b>{name}</b>";

        await person.SignUpAsync();
        await person.ConnectAsync(isAllowed: false);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await person.ConnectAsync(isAllowed: true);
        await Assertions.Expect(page.Locator("main a[href*='disconnect']").First).ToBeVisibleAsync();

        var id = await person.ScheduleAsync(title);
        var meeting = await person.ReadAsync(id);
        Assert.Equal(("scheduled", title), ((string?)meeting["status"], (string?)meeting["title"]));
        Assert.Single(await app.ListPlatformMeetingsAsync(TestContext.Current.CancellationToken), other => (string?)other!["title"] == title);
        await page.GotoAsync("/meetings");
        await Assertions.Expect(page.GetByText(title)).ToBeVisibleAsync();

        await page.GotoAsync($"/meetings/{id}");
        await Assertions.Expect(page.Locator($"a[href='{meeting["join_url"]}']").First).ToBeVisibleAsync();
        await person.HoldAsync((string)meeting["platform_meeting_id"]!, page.Locator("#summary-title"));

        await ActAsync(person, id);
        visit.ExpectNoNotes();
    }

    private static async Task ActAsync(Salesperson person, string id)
    {
        var page = person.Page;
        await page.GotoAsync($"/meetings/{id}");
        await page.Locator("li.item .item-buttons button").First.ClickAsync();
        await Assertions.Expect(page.Locator("li.item[data-state=Confirmed]").First).ToBeVisibleAsync();
        var items = (await person.ReadAsync(id))["action_items"]!.AsArray();
        Assert.Contains(items, static item => (string?)item!["state"] == "confirmed");

        // A click on a sentence of the summary leads to where it was said.
        await page.Locator("section:has(#summary-title) a[href*='#s']").First.ClickAsync();
        await Assertions.Expect(page.Locator(".turn.is-playing")).ToBeVisibleAsync();
    }
}
