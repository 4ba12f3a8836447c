using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class CallStagesTests
{
    [Theory]
    [InlineData(MeetingStatus.Scheduled, 60, CallStage.Upcoming)]
    [InlineData(MeetingStatus.Scheduled, -10, CallStage.Upcoming)]
    [InlineData(MeetingStatus.Scheduled, -31, CallStage.Unheard)]
    [InlineData(MeetingStatus.Scheduled, -59, CallStage.Unheard)]
    [InlineData(MeetingStatus.Scheduled, -60, CallStage.NobodyYet)]
    [InlineData(MeetingStatus.Completed, -31, CallStage.Unheard)]
    [InlineData(MeetingStatus.InProgress, -10, CallStage.Running)]
    [InlineData(MeetingStatus.Cancelled, 60, CallStage.Cancelled)]
    [InlineData(MeetingStatus.NotHeld, -60, CallStage.NotHeld)]
    [InlineData(MeetingStatus.Provisioning, 60, CallStage.Provisioning)]
    [InlineData(MeetingStatus.ProvisioningFailed, 60, CallStage.ProvisioningFailed)]
    public void A_call_without_a_run_is_what_its_plan_says(MeetingStatus status, int minutes, CallStage expected)
    {
        var meeting = SampleCall.Meeting with { Status = status, ScheduledStart = Here.Now.AddMinutes(minutes) };

        Assert.Equal(expected, CallStages.Of(meeting, null, Here.Now));
    }

    [Theory]
    [InlineData(MeetingStatus.Completed)]
    [InlineData(MeetingStatus.InProgress)]
    [InlineData(MeetingStatus.Cancelled)]
    public void What_was_held_stays_readable_whatever_happens_afterwards(MeetingStatus status) =>
        Assert.Equal(CallStage.Held, CallStages.Of(SampleCall.Meeting with { Status = status }, SampleCall.Run, Here.Now));

    [Fact]
    public void A_run_without_an_end_is_running() =>
        Assert.Equal(CallStage.Running, CallStages.Of(SampleCall.Meeting with { Status = MeetingStatus.Scheduled }, SampleCall.Run with { ActualEnd = null }, Here.Now));
}
