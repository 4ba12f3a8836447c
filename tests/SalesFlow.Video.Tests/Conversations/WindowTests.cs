using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Conversations;

/// <summary>Which calls on a link are the meeting, by when they were held. All numbers are minutes from the planned start.</summary>
public sealed class WindowTests
{
    private const double Day = 24 * 60;

    /// <summary>The planned end is at 30, so that the window is from -30 to 750.</summary>
    [Theory]
    [InlineData(0, 25)]
    [InlineData(-29, 20)]
    [InlineData(-90, -29)]
    [InlineData(-300, 10)]
    [InlineData(20, 200)]
    [InlineData(400, 420)]
    [InlineData(749, 800)]
    [InlineData(-5, Day)]
    public void A_call_that_reaches_into_the_window_is_the_meeting(double began, double ended)
    {
        // Somebody else was there.
        var held = Sort(Planned.Call("call", began, ended).WithAttendance(ArtifactState.Available, isOrganizerAlone: false));

        Assert.Equal(["call"], Names(held.Main));
        Assert.Empty(held.Others);
        Assert.Equal(MeetingStatus.Completed, held.Status);
    }

    [Theory]
    [InlineData(-90, -31)]
    [InlineData(-Day, -Day + 30)]
    [InlineData(751, 800)]
    [InlineData(810, 840)]
    [InlineData(Day, Day + 30)]
    [InlineData(30 * Day, (30 * Day) + 30)]
    public void A_call_outside_of_the_window_is_another_one(double began, double ended)
    {
        var held = Sort(Planned.Call("call", began, ended));

        Assert.Empty(held.Main.Occurrences);
        Assert.Equal(["call"], Names(Assert.Single(held.Others)));
        Assert.Null(held.Status);
    }

    [Theory]
    [InlineData(-60, -45, false)]
    [InlineData(-60, -31, false)]
    [InlineData(-60, -30, true)]
    [InlineData(-60, 400, true)]
    [InlineData(-20, -10, true)]
    [InlineData(-20, 5, true)]
    [InlineData(5, 31, true)]
    [InlineData(5, 5000, true)]
    [InlineData(800, 810, false)]
    public void A_call_that_goes_on_lasts_until_now(double began, double now, bool isInProgress)
    {
        var held = MeetingConversations.Of(Planned.Meeting, [Planned.Call("call", began, null)], Planned.At(now));

        Assert.Equal(isInProgress ? MeetingStatus.InProgress : null, held.Status);
        Assert.Equal(isInProgress ? 1 : 0, held.Main.Occurrences.Count);
        Assert.Null(held.Main.ActualEnd);
    }

    [Theory]
    [InlineData(null, 20.0, true)]
    [InlineData(null, 740.0, true)]
    [InlineData(null, 760.0, false)]
    [InlineData(null, -40.0, false)]
    [InlineData(null, null, true)]
    public void What_is_not_known_of_the_times_is_decided_by_what_is(double? began, double? ended, bool isMeeting)
    {
        var held = Sort(Planned.Call("call", began, ended));

        Assert.Equal(isMeeting ? 1 : 0, held.Main.Occurrences.Count);
        Assert.Equal(isMeeting ? MeetingStatus.Completed : null, held.Status);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(29)]
    public void A_call_of_which_no_time_is_known_says_nothing_before_the_planned_end(double now)
    {
        var held = MeetingConversations.Of(Planned.Meeting, [Planned.Call("call", null, null)], Planned.At(now));

        Assert.Single(held.Main.Occurrences);
        Assert.Null(held.Status);
    }

    [Theory]
    [InlineData(-25, -20, true, false)]
    [InlineData(-25, -20, false, true)]
    [InlineData(-25, -1, true, false)]
    [InlineData(-25, 0, true, true)]
    [InlineData(-45, -29, true, false)]
    [InlineData(-45, -29, false, true)]
    [InlineData(5, 6, true, true)]
    public void Of_calls_that_ended_before_the_start_those_of_the_host_alone_were_trials(
        double began, double ended, bool isOrganizerAlone, bool isMeeting)
    {
        var held = Sort(Planned.Call("call", began, ended).WithAttendance(ArtifactState.Available, isOrganizerAlone));

        Assert.Equal(isMeeting ? 1 : 0, held.Main.Occurrences.Count);
        Assert.Equal(isMeeting ? 0 : 1, held.Others.Count);
        Assert.Equal(isMeeting ? MeetingStatus.Completed : null, held.Status);
        Assert.Empty(held.Undecided);
    }

    [Theory]
    [InlineData(ArtifactState.Expected, -10)]
    [InlineData(ArtifactState.Expected, 40)]
    [InlineData(ArtifactState.Processing, 400)]
    [InlineData(ArtifactState.NotProduced, -10)]
    [InlineData(ArtifactState.NotProduced, 29)]
    public void While_nobody_knows_who_came_early_the_meeting_is_to_come(ArtifactState attendance, double now)
    {
        var early = Planned.Call("early", -20, -10).WithAttendance(attendance, null);

        var held = MeetingConversations.Of(Planned.Meeting, [early], Planned.At(now));

        Assert.Null(held.Status);
        Assert.Equal([early], held.Undecided);
        Assert.Equal(["early"], Names(Assert.Single(held.Others)));
    }

    [Theory]
    [InlineData(ArtifactState.NotProduced, 30)]
    [InlineData(ArtifactState.NotProduced, 2000)]
    [InlineData(ArtifactState.Expired, 31)]
    public void Who_came_early_counts_in_the_end_when_nobody_will_ever_know_them(ArtifactState attendance, double now)
    {
        var early = Planned.Call("early", -20, -10).WithAttendance(attendance, null);

        var held = MeetingConversations.Of(Planned.Meeting, [early], Planned.At(now));

        Assert.Equal(MeetingStatus.Completed, held.Status);
        Assert.Empty(held.Undecided);
    }

    [Fact]
    public void Who_came_early_unknown_does_not_count_beside_a_call_that_does()
    {
        var early = Planned.Call("early", -20, -10).WithAttendance(ArtifactState.NotProduced, null);

        var held = Sort(early, Planned.Call("call", 2, 25));

        Assert.Equal(["call"], Names(held.Main));
        Assert.Empty(held.Undecided);
    }

    [Fact]
    public void All_that_count_are_one_conversation_and_each_other_call_its_own()
    {
        var held = Sort(
            Planned.Call("third", 90, 100),
            Planned.Call("trial", -120, -110),
            Planned.Call("second", 12, 40),
            Planned.Call("next day", Day, Day + 10),
            Planned.Call("first", 1, 10),
            Planned.Call("unknown", null, null));

        Assert.Equal(["first", "second", "third", "unknown"], Names(held.Main));
        Assert.Equal(["trial", "next day"], held.Others.SelectMany(Names));
        Assert.Equal((Planned.At(1), Planned.At(100)), (held.Main.ActualStart, held.Main.ActualEnd));
        Assert.Equal(ConversationId.Of(Planned.Meeting.Id), held.Main.Id);
        Assert.Equal(3, held.Others.Select(static other => other.Id).Append(held.Main.Id).Distinct().Count());
        Assert.All(held.Main.Occurrences, call => Assert.Same(held.Main, held.Find(call.Id)));
        Assert.All(held.Others, other => Assert.Same(other, held.Find(other.Id)));
    }

    private static MeetingConversations Sort(params Occurrence[] calls) =>
        MeetingConversations.Of(Planned.Meeting, calls, Planned.At(60 * Day));

    private static IEnumerable<string> Names(MeetingConversation conversation) =>
        conversation.Occurrences.Select(static call => call.PlatformOccurrenceId);
}
