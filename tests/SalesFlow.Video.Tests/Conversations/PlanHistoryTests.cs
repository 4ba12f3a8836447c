using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Conversations;

/// <summary>What a plan that was in force once still means. All numbers are minutes from the first planned start.</summary>
public sealed class PlanHistoryTests
{
    private const double Day = 24 * 60;

    [Fact]
    public void A_plan_that_is_moved_is_remembered_and_the_same_one_is_not()
    {
        var same = Planned.Meeting.MovedTo(Planned.Start.ToOffset(TimeSpan.FromHours(2)), TimeSpan.FromMinutes(30), Planned.At(-60));
        var moved = Planned.Meeting.MovedTo(Planned.At(Day), TimeSpan.FromMinutes(30), Planned.At(-60));
        var shorter = moved.MovedTo(Planned.At(Day), TimeSpan.FromMinutes(15), Planned.At(-50));

        Assert.Same(Planned.Meeting, same);
        Assert.Equal([new PastPlan(Planned.Start, Planned.At(30), Planned.At(-60))], moved.PastPlans);
        Assert.Equal((Planned.At(Day), Planned.At(Day + 15)), (shorter.ScheduledStart, shorter.ScheduledEnd));
        Assert.Equal(2, shorter.PastPlans.Count);
    }

    /// <summary>Moved from day 0 to day 2 by somebody at minute 100, and from there to day 4 on day 1.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(50, true)]
    [InlineData(99, true)]
    [InlineData(101, false)]
    [InlineData(Day - 100, false)]
    [InlineData(2 * Day, false)]
    [InlineData(4 * Day, true)]
    [InlineData((4 * Day) + 700, true)]
    [InlineData((4 * Day) + 760, false)]
    public void A_call_is_measured_by_the_plan_that_was_in_force_when_it_began(double began, bool isMeeting)
    {
        var moved = Planned.Meeting
            .MovedTo(Planned.At(2 * Day), TimeSpan.FromMinutes(30), Planned.At(100))
            .MovedTo(Planned.At(4 * Day), TimeSpan.FromMinutes(30), Planned.At(Day));

        var held = MeetingConversations.Of(moved, [Planned.Call("call", began, began + 20)], Planned.At(9 * Day));

        Assert.Equal(isMeeting ? 1 : 0, held.Main.Occurrences.Count);
    }

    [Fact]
    public void A_trial_for_a_plan_that_was_given_up_does_not_count_when_the_new_one_is_over()
    {
        var moved = Planned.Meeting.MovedTo(Planned.At(Day), TimeSpan.FromMinutes(30), Planned.At(-5));
        var trial = Planned.Call("trial", -20, -10).WithAttendance(ArtifactState.Available, isOrganizerAlone: true);

        var held = MeetingConversations.Of(moved, [trial], Planned.At(2 * Day));

        Assert.Null(held.Status);
    }

    [Fact]
    public void However_often_a_meeting_is_moved_its_history_ends_somewhere()
    {
        var moved = Enumerable.Range(1, 500).Aggregate(
            Planned.Meeting, static (meeting, day) => meeting.MovedTo(Planned.At(day * Day), TimeSpan.FromMinutes(30), Planned.At(day)));

        Assert.Equal(100, moved.PastPlans.Count);
        Assert.Equal(Planned.At(499 * Day), moved.PastPlans[^1].Start);
    }
}
