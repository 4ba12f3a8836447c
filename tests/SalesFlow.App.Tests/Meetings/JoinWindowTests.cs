using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

public sealed class JoinWindowTests
{
    [Theory]
    [InlineData(16, false, null)]
    [InlineData(15, true, 15)]
    [InlineData(1, true, 1)]
    [InlineData(0, true, 0)]
    [InlineData(-44, true, 0)]
    [InlineData(-45, false, null)]
    public void Joining_is_the_thing_to_do_from_a_quarter_of_an_hour_before_until_the_end(int minutesLeft, bool isOpen, int? said)
    {
        var meeting = Sample.Meeting with { ScheduledStart = Here.Now.AddMinutes(minutesLeft) };

        Assert.Equal(isOpen, JoinWindow.IsOpen(meeting, Here.Now));
        Assert.Equal(said, JoinWindow.FindMinutesLeft(meeting, Here.Now));
    }

    [Fact]
    public void A_meeting_that_runs_can_be_joined_whatever_its_plan_says()
    {
        var meeting = Sample.Meeting with { Status = MeetingStatus.InProgress, ScheduledStart = Here.Now.AddDays(-1) };

        Assert.True(JoinWindow.IsOpen(meeting, Here.Now));
        Assert.Null(JoinWindow.FindMinutesLeft(meeting, Here.Now));
    }

    [Theory]
    [InlineData(MeetingStatus.Cancelled)]
    [InlineData(MeetingStatus.Completed)]
    [InlineData(MeetingStatus.NotHeld)]
    [InlineData(MeetingStatus.Provisioning)]
    [InlineData(MeetingStatus.ProvisioningFailed)]
    public void Nobody_is_led_to_a_meeting_that_is_not_to_be_held(MeetingStatus status)
    {
        var meeting = Sample.Meeting with { Status = status, ScheduledStart = Here.Now };

        Assert.False(JoinWindow.IsOpen(meeting, Here.Now));
        Assert.Null(JoinWindow.FindLink(meeting));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("zoommtg://zoom.example.com/join")]
    public void A_link_that_is_no_web_address_is_not_given_out(string link) =>
        Assert.Null(JoinWindow.FindLink(Sample.Meeting with { JoinUrl = new Uri(link) }));
}
