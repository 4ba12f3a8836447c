using Bunit;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class CancelCardTests
{
    private static readonly Meeting Off = Planned.Meeting() with { Status = MeetingStatus.Cancelled };

    [Theory]
    [InlineData("en", "Invited: Buyer. Let them know.", "Cancelled%3A%20Product%20demo")]
    [InlineData("de", "Eingeladen: Buyer. Sagen Sie Bescheid.", "Abgesagt%3A%20Product%20demo")]
    public void Guests_are_told_by_a_letter_and_by_their_calendar(string language, string sentence, string subject)
    {
        using var here = InSchedulingContext.Create(language);

        var card = Show(here, Off with { Invitees = [new Invitee("buyer@example.test", "Buyer")] });

        Assert.Equal(sentence, card.Find("p").TextContent);
        Assert.StartsWith($"mailto:buyer@example.test?subject={subject}&body=", card.Find("a[href^=mailto]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"/meetings/{Off.Id}/invite.ics", card.Find("a[href$='.ics']").GetAttribute("href"));
    }

    [Fact]
    public void Without_guests_there_is_the_calendar_only()
    {
        using var here = InSchedulingContext.Create();

        Assert.Equal($"/meetings/{Off.Id}/invite.ics", Assert.Single(Show(here, Off).FindAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void Nothing_is_offered_of_what_never_was_or_is_over()
    {
        using var here = InSchedulingContext.Create();

        Assert.Empty(Show(here, Off with { PlatformMeetingId = null }).FindAll("*"));
        Assert.Empty(Show(here, Off with { ScheduledStart = Here.Now.AddHours(-2) }).FindAll("*"));
    }

    private static IRenderedComponent<CancelCard> Show(BunitContext here, Meeting meeting) =>
        here.Render<CancelCard>(parameters => parameters.Add(card => card.Meeting, meeting));
}
