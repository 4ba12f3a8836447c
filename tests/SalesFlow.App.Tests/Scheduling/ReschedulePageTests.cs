using Bunit;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

/// <summary>Moves a meeting that the platform does not know yet, so that nobody has to be asked.</summary>
public sealed class ReschedulePageTests
{
    private static readonly Meeting Demo = Planned.Meeting() with { PlatformMeetingId = null };

    [Theory]
    [InlineData("Product demo", "15:00", "60", "")]
    [InlineData("Second demo", "15:00", "60", "?saved=details")]
    [InlineData("Product demo", "16:00", "60", "?saved=20261126T140000Z-60")]
    [InlineData("Product demo", "15:00", "90", "?saved=20261126T140000Z-60")]
    [InlineData("Second demo", "16:00", "30", "?saved=20261126T140000Z-60")]
    public async Task The_page_that_follows_hears_what_was_changed(string title, string time, string length, string query)
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Demo);
        var page = host.Open<ReschedulePage>($"/meetings/{Demo.Id}/reschedule", parameters => parameters.Add(move => move.Id, Demo.Id.Value));
        var form = page.Instance.Form!;
        (form.Title, form.When.Time, form.When.Length) = (title, time, length);

        await page.Find("form").SubmitAsync();

        Assert.Equal($"/meetings/{Demo.Id}{query}", host.Address);
    }
}
