using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;
using static Microsoft.Playwright.Assertions;

namespace SalesFlow.App.Browser.Flows;

/// <summary>A session that ends while somebody is at work: the way leads to the sign-in and back, and nothing that was typed is lost.</summary>
[Collection(nameof(DemoApp))]
public sealed class ExpiredSessionTests(Chromium chromium, DemoApp demo)
{
    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task A_link_leads_to_the_sign_in_and_from_there_to_its_page(string name)
    {
        await using var person = await BeginAsync(name);
        await person.Page.GotoAsync("/settings");
        await person.Visit.MoveAwayAsync();
        await person.Visit.ForgetSessionAsync();

        await person.Page.Locator("a[href='/leads']:visible").First.ClickAsync();
        await ExpectSentenceAsync(person, "Sign in first", "Melden Sie sich zuerst an");
        await person.Visit.TakePictureAsync("session-link");
        await person.SignInAsync();

        Assert.EndsWith("/leads", person.Page.Url, StringComparison.Ordinal);
        person.Visit.ExpectNoNotes();
    }

    [Theory]
    [MemberData(nameof(Look.OnPhone), MemberType = typeof(Look))]
    public async Task What_was_typed_into_a_dialog_is_back_after_signing_in(string name)
    {
        await using var person = await BeginAsync(name);
        await person.Page.GotoAsync("/settings");
        await person.Page.Keyboard.PressAsync("n");
        var title = await TypeAsync(person);
        await person.Visit.SpoilSessionAsync();

        await person.SendButton.ClickAsync();

        await ExpectTypedIsBackAsync(person, title);
    }

    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task A_page_that_stays_current_leads_to_the_sign_in_by_itself_and_keeps_what_was_typed(string name)
    {
        await using var person = await BeginAsync(name);
        await person.OpenScheduleAsync();
        var title = await TypeAsync(person);

        await person.Visit.SpoilSessionAsync();

        await ExpectTypedIsBackAsync(person, title);
    }

    [Theory]
    [MemberData(nameof(Look.OnPhone), MemberType = typeof(Look))]
    public async Task What_was_typed_on_a_page_of_its_own_is_back_after_signing_in(string name)
    {
        await using var person = await BeginAsync(name);
        await person.Page.GotoAsync("/meetings/new");
        var title = await TypeAsync(person);
        await person.Visit.SpoilSessionAsync();

        await person.SendButton.ClickAsync();
        await Expect(person.Page.Locator("h1")).ToHaveTextAsync(person.In("Your session has ended", "Ihre Sitzung ist beendet"));
        await person.Visit.TakePictureAsync("session-refused");
        await person.Page.Locator("main a[href*='why=typing']").ClickAsync();

        await ExpectTypedIsBackAsync(person, title);
    }

    private async Task<Salesperson> BeginAsync(string name)
    {
        var person = await Salesperson.BeginAsync(chromium, demo.App, Look.Parse(name));
        person.Visit.Allow("status of 401");
        return person;
    }

    private static async Task<string> TypeAsync(Salesperson person)
    {
        var title = $"Typed {Guid.NewGuid():N}";
        await person.FillPlanAsync(title);
        await person.Sheet.Locator("#invitees").FillAsync("buyer@example.test");
        return title;
    }

    private static async Task ExpectTypedIsBackAsync(Salesperson person, string title)
    {
        await ExpectSentenceAsync(person, "what you typed is back", "Ihre Eingaben wieder da");
        await person.Visit.TakePictureAsync("session-typing");
        await person.SignInAsync();
        await Expect(person.Title).ToHaveValueAsync(title);
        await Expect(person.Sheet.Locator("#invitees")).ToHaveValueAsync("buyer@example.test");

        await person.SendButton.ClickAsync();
        await person.WaitUntilScheduledAsync();

        Assert.Equal((1, 1), await person.CountAsync(title));
        person.Visit.ExpectNoNotes();
    }

    private static async Task ExpectSentenceAsync(Salesperson person, string english, string german)
    {
        await person.Page.WaitForURLAsync("**/sign-in?**");
        await Expect(person.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(person.In(english, german));
    }
}
