using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class SamePlanTests
{
    private static readonly Meeting Made = Planned.Meeting() with { Invitees = [new Invitee("buyer@example.test")] };

    private static readonly ScheduleMeeting Request = new()
    {
        Platform = Made.Platform,
        Title = " Product demo ",
        StartTime = Made.ScheduledStart.ToOffset(TimeSpan.FromHours(1)),
        Duration = Made.Duration,
        TimeZone = Made.TimeZone,
        Invitees = [new Invitee("buyer@example.test")],
    };

    [Fact]
    public void A_form_that_is_sent_twice_asks_for_the_same() => Assert.True(SamePlan.Is(Made, Request));

    [Fact]
    public void Any_change_asks_for_something_else()
    {
        Assert.False(SamePlan.Is(Made, Request with { Title = "Other" }));
        Assert.False(SamePlan.Is(Made, Request with { Duration = TimeSpan.FromMinutes(30) }));
        Assert.False(SamePlan.Is(Made, Request with { Invitees = [] }));
        Assert.False(SamePlan.Is(Made, Request with { LeadId = "lead" }));
    }
}
