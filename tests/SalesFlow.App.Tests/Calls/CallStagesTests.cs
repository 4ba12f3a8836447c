using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
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
    public void A_meeting_that_was_not_held_is_what_its_plan_says(MeetingStatus status, int minutes, CallStage expected)
    {
        var meeting = SampleCall.Meeting with { Status = status, ScheduledStart = Here.Now.AddMinutes(minutes) };

        Assert.Equal(expected, CallStages.Of(meeting, Held(), Here.Now));
    }

    [Theory]
    [InlineData(MeetingStatus.Completed)]
    [InlineData(MeetingStatus.InProgress)]
    [InlineData(MeetingStatus.Cancelled)]
    public void What_was_held_stays_readable_whatever_happens_afterwards(MeetingStatus status) =>
        Assert.Equal(CallStage.Held, CallStages.Of(SampleCall.Meeting with { Status = status }, Held(SampleCall.Occurrence), Here.Now));

    [Fact]
    public void A_call_without_an_end_is_running()
    {
        var running = Held(SampleCall.Occurrence with { ActualEnd = null });

        Assert.Equal(CallStage.Running, CallStages.Of(SampleCall.Meeting with { Status = MeetingStatus.Scheduled }, running, Here.Now));
    }

    [Fact]
    public void A_call_that_was_resumed_keeps_showing_what_there_is()
    {
        var resumed = Held(SampleCall.Occurrence, SampleCall.Call("resumed", -20, null));

        Assert.Equal(CallStage.Held, CallStages.Of(SampleCall.Meeting with { Status = MeetingStatus.InProgress }, resumed, Here.Now));
    }

    private static MeetingConversation Held(params Occurrence[] calls) =>
        new(ConversationId.Of(SampleCall.Meeting.Id), SampleCall.Meeting.Id, calls);
}
