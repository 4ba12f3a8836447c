using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesFlow.App.Browser.Flows;

/// <summary>A connection that is gone for a while: pages say so, keep what was typed, and recover by themselves.</summary>
[Collection(nameof(DemoApp))]
public sealed class LostConnectionTests(Chromium chromium, DemoApp demo)
{
    private const string Disconnected = "net::ERR_INTERNET_DISCONNECTED";

    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task A_page_that_could_not_be_had_comes_by_itself_when_the_connection_is_back(string name)
    {
        await using var person = await BeginAsync(name);
        await person.Page.GotoAsync("/settings");
        await Visit.WaitForServiceWorkerAsync(person.Page);
        await person.Page.ReloadAsync();

        await person.Visit.GoOfflineAsync(true);
        await person.Page.Locator("a[href='/leads']:visible").First.ClickAsync();
        await Expect(person.Page.Locator("[data-offline-page] h1")).ToHaveTextAsync(person.In("No connection", "Keine Verbindung"));
        await person.Visit.TakePictureAsync("offline-page");
        await person.Visit.GoOfflineAsync(false);

        // The page looks every few seconds when it hears of no change.
        await Expect(person.Page.Locator("main a[href='/leads/new']").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        Assert.EndsWith("/leads", person.Page.Url, StringComparison.Ordinal);
        person.Visit.ExpectNoNotes();
    }

    [Theory]
    [MemberData(nameof(Look.OnPhone), MemberType = typeof(Look))]
    public async Task A_dialog_keeps_what_was_typed_and_is_sent_again(string name)
    {
        await using var person = await BeginAsync(name);
        await person.OpenScheduleAsync();

        await ExpectSentOnceAsync(person, $"Sent again from a dialog {name}");
    }

    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task A_form_on_a_page_of_its_own_keeps_what_was_typed_and_is_sent_again(string name)
    {
        await using var person = await BeginAsync(name);
        await person.Page.GotoAsync("/meetings/new");

        await ExpectSentOnceAsync(person, $"Sent again from a page {name}");
    }

    [Theory]
    [MemberData(nameof(Look.OnPhone), MemberType = typeof(Look))]
    public async Task An_answer_that_was_lost_does_not_make_a_second_meeting(string name)
    {
        await using var person = await BeginAsync(name);
        await person.OpenScheduleAsync();
        await person.FillPlanAsync($"Answered in vain {name}");
        person.Visit.Allow("net::ERR_CONNECTION_FAILED");
        await person.Page.RouteAsync("**/meetings/new", LoseAnswerAsync, new() { Times = 1 });

        await person.SendButton.ClickAsync();
        await Expect(person.Sheet.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await person.SendButton.ClickAsync();
        await person.WaitUntilScheduledAsync();

        Assert.Equal((1, 1), await person.CountAsync($"Answered in vain {name}"));
        person.Visit.ExpectNoNotes();
    }

    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task A_page_that_stays_current_says_that_it_may_be_old_and_recovers(string name)
    {
        await using var person = await BeginAsync(name);
        var page = person.Page;
        await page.GotoAsync("/meetings");

        await person.Visit.GoOfflineAsync(true);
        await page.WaitForConsoleMessageAsync(new() { Predicate = static message => message.Text.Contains(Disconnected, StringComparison.Ordinal) });
        await Expect(page.Locator("#offline")).ToBeVisibleAsync();
        await person.Visit.TakePictureAsync("offline-current");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await person.Visit.GoOfflineAsync(false);
        await Expect(page.Locator("#offline")).ToBeHiddenAsync();

        await person.PlanElsewhereAsync("Planned elsewhere");
        await Expect(page.GetByText("Planned elsewhere")).ToBeVisibleAsync();
        person.Visit.ExpectNoNotes();
    }

    private async Task<Salesperson> BeginAsync(string name)
    {
        var person = await Salesperson.BeginAsync(chromium, demo.App, Look.Parse(name));
        person.Visit.Allow(Disconnected);
        return person;
    }

    private static async Task ExpectSentOnceAsync(Salesperson person, string title)
    {
        await person.FillPlanAsync(title);
        await person.Visit.GoOfflineAsync(true);
        await person.SendButton.ClickAsync();
        await Expect(person.Sheet.GetByRole(AriaRole.Alert)).ToContainTextAsync(person.In("What you typed stays here", "Ihre Eingaben bleiben hier"));
        await Expect(person.Sheet.GetByRole(AriaRole.Alert)).ToBeInViewportAsync();
        await Expect(person.Title).ToHaveValueAsync(title);
        await person.Visit.TakePictureAsync($"offline-{(person.Page.Url.EndsWith("/new", StringComparison.Ordinal) ? "page-form" : "dialog")}");

        await person.Visit.GoOfflineAsync(false);
        await person.SendButton.ClickAsync();
        await person.WaitUntilScheduledAsync();

        Assert.Equal((1, 1), await person.CountAsync(title));
        person.Visit.ExpectNoNotes();
    }

    private static async Task LoseAnswerAsync(IRoute route)
    {
        await route.FetchAsync(new() { MaxRedirects = 0 });
        await route.AbortAsync(RequestAbortErrorCode.ConnectionFailed);
    }
}
