using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Flows;

/// <summary>A form that is sent once more from the browser's history makes nothing new.</summary>
[Collection(nameof(DemoApp))]
public sealed class SentTwiceTests(Chromium chromium, DemoApp demo)
{
    [Theory]
    [MemberData(nameof(Look.OnDesk), MemberType = typeof(Look))]
    public async Task Going_back_and_sending_the_same_plan_again_leads_to_the_same_meeting(string name)
    {
        await using var person = await Salesperson.BeginAsync(chromium, demo.App, Look.Parse(name));
        var page = person.Page;
        await page.GotoAsync("/meetings/new");
        await person.FillPlanAsync($"Sent from history {name}");
        var (date, time) = (await page.Locator("#date").InputValueAsync(), await page.Locator("#time").InputValueAsync());
        await person.SendButton.ClickAsync();
        var id = await person.WaitUntilScheduledAsync();

        await page.GoBackAsync();
        await person.FillPlanAsync($"Sent from history {name}");
        await page.Locator("#date").FillAsync(date);
        await page.Locator("#time").FillAsync(time);
        await person.SendButton.ClickAsync();

        Assert.Equal(id, await person.WaitUntilScheduledAsync());
        Assert.Equal((1, 1), await person.CountAsync($"Sent from history {name}"));
        person.Visit.ExpectNoNotes();
    }
}
