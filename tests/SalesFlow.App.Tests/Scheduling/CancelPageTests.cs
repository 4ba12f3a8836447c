using Bunit;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class CancelPageTests
{
    private static readonly Meeting Demo = Planned.Meeting() with { PlatformMeetingId = null, Invitees = [new Invitee("buyer@example.test", "Buyer")] };

    [Theory]
    [InlineData("en", "Invited: Buyer. You can let them know right afterwards.")]
    [InlineData("de", "Eingeladen: Buyer. Gleich danach können Sie Bescheid geben.")]
    public async Task Nobody_is_told_before_it_is_cancelled(string language, string sentence)
    {
        using var host = PageHost.In(language);
        await host.AddAsync(Demo);

        var page = Open(host);

        Assert.Contains(sentence, page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("a[href^=mailto]"));
    }

    [Fact]
    public async Task Cancelling_leads_to_the_page_of_the_cancelled_meeting()
    {
        using var host = PageHost.In("en");
        await host.AddAsync(Demo);

        await Open(host).Find("form").SubmitAsync();

        Assert.Equal($"/meetings/{Demo.Id}", host.Address);
    }

    private static IRenderedComponent<CancelPage> Open(PageHost host) =>
        host.Open<CancelPage>($"/meetings/{Demo.Id}/cancel", page => page.Add(cancel => cancel.Id, Demo.Id.Value));
}
