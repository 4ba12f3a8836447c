using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;
using SalesFlow.Video.Proofs.App;
using static Microsoft.Playwright.Assertions;

namespace SalesFlow.App.Browser.Flows;

/// <summary>A platform that does not answer while somebody plans: the app says so, goes on by itself, and makes each meeting once.</summary>
public sealed class PlatformDownTests(Chromium chromium, FlowApps apps) : IClassFixture<FlowApps>
{
    private static readonly object Unavailable = new { kind = "answer", method = "*", path = "/zoom/*", status = 503, times = (int?)null };
    private static readonly object AnswerLost = new { kind = "abort_after", method = "POST", path = "/zoom/v2/users/me/meetings", times = 1 };
    private static readonly object Declined = new { kind = "answer", method = "POST", path = "/zoom/v2/users/me/meetings", status = 400, body = """{"code":300,"message":"Declined."}""" };

    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public Task A_meeting_that_could_not_be_told_is_made_once_when_the_platform_is_back(string name) => ScheduleAsync(name, Unavailable);

    [Theory]
    [MemberData(nameof(Look.OnPhone), MemberType = typeof(Look))]
    public Task A_meeting_whose_answer_was_lost_is_found_and_not_made_again(string name) => ScheduleAsync(name, AnswerLost);

    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task A_meeting_that_was_declined_is_sent_again_from_the_same_form(string name)
    {
        var (app, person) = await BeginAsync(name);
        await using var _ = person;
        await app.AddFaultAsync(Declined, TestContext.Current.CancellationToken);
        await person.OpenScheduleAsync();
        await person.FillPlanAsync($"Declined once {name}");

        await person.SendButton.ClickAsync();
        await Expect(person.Sheet.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(person.SendButton).ToHaveTextAsync(person.In("Try again", "Erneut versuchen"));
        await person.Visit.TakePictureAsync("platform-declined");
        await person.SendButton.ClickAsync();
        await person.WaitUntilScheduledAsync();

        await Expect(person.Page.Locator(".done-mark[data-state=done]")).ToBeVisibleAsync();
        Assert.Equal((1, 1), await person.CountAsync($"Declined once {name}"));
        person.Visit.ExpectNoNotes();
    }

    [Theory]
    [MemberData(nameof(Look.OnPhone), MemberType = typeof(Look))]
    public async Task A_move_reaches_the_platform_when_it_is_back(string name)
    {
        var (app, person) = await BeginAsync(name);
        await using var _ = person;
        var id = await person.ScheduleAsync($"Before the move {name}");
        await app.AddFaultAsync(Unavailable, TestContext.Current.CancellationToken);
        await person.Page.GotoAsync($"/meetings/{id}");

        await person.Page.Locator("a[data-dialog][href$='/reschedule']").ClickAsync();
        await person.FillTitleAsync($"After the move {name}");
        await person.SendButton.ClickAsync();
        await ExpectPendingUntilBackAsync(app, person, "move", "#saved:not([data-once])", "#saved[data-once]");

        Assert.Equal("confirmed", (string?)(await person.ReadAsync(id))["sync"]!["state"]);
        Assert.Equal((1, 1), await person.CountAsync($"After the move {name}"));
        Assert.Equal((0, 0), await person.CountAsync($"Before the move {name}"));
        person.Visit.ExpectNoNotes();
    }

    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task A_cancellation_reaches_the_platform_when_it_is_back(string name)
    {
        var (app, person) = await BeginAsync(name);
        await using var _ = person;
        var id = await person.ScheduleAsync($"To be called off {name}");
        await app.AddFaultAsync(Unavailable, TestContext.Current.CancellationToken);
        await person.Page.GotoAsync($"/meetings/{id}");

        await person.Page.Locator("a[data-dialog][href$='/cancel']").ClickAsync();
        await person.SendButton.ClickAsync();
        await ExpectPendingUntilBackAsync(app, person, "cancel", "#call-head .note[role=status]", "#call-head:not(:has(.note))");

        var meeting = await person.ReadAsync(id);
        Assert.Equal(("cancelled", "confirmed"), ((string?)meeting["status"], (string?)meeting["sync"]!["state"]));
        Assert.Equal(0, (await person.CountAsync($"To be called off {name}")).AtPlatform);
        person.Visit.ExpectNoNotes();
    }

    private async Task ScheduleAsync(string name, object fault)
    {
        var (app, person) = await BeginAsync(name);
        await using var _ = person;
        var title = $"While it is down {Guid.NewGuid():N}";
        await app.AddFaultAsync(fault, TestContext.Current.CancellationToken);

        var id = await person.ScheduleAsync(title);
        await Expect(person.Page.Locator(".done-mark[data-state=waiting]")).ToBeVisibleAsync();
        Assert.Equal("provisioning", (string?)(await person.ReadAsync(id))["status"]);
        await person.Visit.TakePictureAsync("platform-down");
        await app.ClearFaultsAsync(TestContext.Current.CancellationToken);
        await AdvanceUntilVisibleAsync(person, person.Page.Locator(".done-mark[data-state=done]"));

        Assert.Equal((1, 1), await person.CountAsync(title));
        person.Visit.ExpectNoNotes();
    }

    private async Task<(AppProcess App, Salesperson Person)> BeginAsync(string name)
    {
        var look = Look.Parse(name);
        var app = await apps.OnAsync(look.Database);
        await app.ClearFaultsAsync(TestContext.Current.CancellationToken);
        return (app, await Salesperson.BeginAsync(chromium, app, look));
    }

    private static async Task ExpectPendingUntilBackAsync(AppProcess app, Salesperson person, string picture, string pending, string done)
    {
        await Expect(person.Page.Locator(pending)).ToBeVisibleAsync();
        await person.Visit.TakePictureAsync($"platform-down-{picture}");
        await app.ClearFaultsAsync(TestContext.Current.CancellationToken);
        await AdvanceUntilVisibleAsync(person, person.Page.Locator(done));
    }

    private static Task AdvanceUntilVisibleAsync(Salesperson person, ILocator shown) =>
        person.Stage.AdvanceUntilAsync(() => shown.IsVisibleAsync(), TestContext.Current.CancellationToken);
}
