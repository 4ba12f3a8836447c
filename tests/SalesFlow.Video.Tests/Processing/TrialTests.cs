using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What calls around the planned start make of a meeting: links are tried out, and people are early.</summary>
public sealed class TrialTests
{
    private static readonly TimeSpan BigStep = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-26, 5)]
    [InlineData(-120, 10)]
    [InlineData(-31, 30)]
    public async Task A_trial_of_the_host_alone_leaves_the_meeting_to_be_moved_and_called_off(double minutes, double length)
    {
        await using var stage = await HeldStage.StartAsync();
        var trial = stage.Hold("trial", TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(length));
        HeldStage.Attend(trial, ("Seller", "seller@example.com"));
        stage.PassTo(trial.End!.Value);
        await stage.TellAsync(stage.Started(trial));
        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Ended(trial)), DeliveryState.Processed);

        var tried = await stage.DescribeAsync();
        var moved = await stage.Application.Meetings.RescheduleAsync(
            TestApplication.Seller, stage.Meeting.Id, new MeetingChange { Title = "Moved demo" }, Token);
        var cancelled = await stage.Application.Meetings.CancelAsync(TestApplication.Seller, stage.Meeting.Id, Token);

        Assert.Equal((MeetingStatus.Scheduled, null), (tried.Meeting.Status, tried.Result.ActualStart));
        Assert.Equal("trial", Assert.Single(tried.OtherCalls).PlatformOccurrenceId);
        Assert.Equal("Moved demo", moved.Value?.Title);
        Assert.Equal(MeetingStatus.Cancelled, cancelled.Value?.Status);
    }

    [Fact]
    public async Task A_trial_within_the_window_is_in_progress_while_it_runs_and_the_meeting_to_come_again_afterwards()
    {
        await using var stage = await HeldStage.StartAsync();
        var trial = stage.Hold("trial", TimeSpan.FromMinutes(-20), TimeSpan.FromMinutes(5));
        HeldStage.Attend(trial, ("Seller", "seller@example.com"));
        stage.PassTo(trial.Start!.Value);

        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Started(trial)), DeliveryState.Processed);
        var running = await stage.DescribeAsync();
        stage.PassTo(trial.End!.Value);
        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Ended(trial)), DeliveryState.Processed);
        var known = await stage.WaitForAsync(static overview => overview.Occurrences[0].IsOrganizerAlone == true);
        var held = await stage.HoldAndTellAsync("meeting");
        var completed = await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.Completed);

        Assert.Equal(MeetingStatus.InProgress, running.Meeting.Status);
        Assert.Equal(MeetingStatus.Scheduled, known.Meeting.Status);
        Assert.Equal(held.Start, completed.Result.ActualStart);
    }

    [Fact]
    public async Task Guests_who_come_and_go_before_the_start_have_held_the_meeting()
    {
        await using var stage = await HeldStage.StartAsync();
        await stage.HoldAndTellAsync("early", TimeSpan.FromMinutes(-25), TimeSpan.FromMinutes(20));

        var held = await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.Completed && overview.Result.Summary is not null);

        Assert.False(Assert.Single(held.Conversation.Occurrences).IsOrganizerAlone);
        Assert.Equal(1, stage.Analyzer.Calls);
    }

    [Fact]
    public async Task Who_is_there_long_before_is_in_the_meeting_once_it_may_begin()
    {
        await using var stage = await HeldStage.StartAsync();
        var waiting = stage.Hold("waiting", TimeSpan.FromHours(-2), TimeSpan.FromHours(3));
        stage.PassTo(waiting.Start!.Value);
        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Started(waiting)), DeliveryState.Processed);
        Assert.Equal(MeetingStatus.Scheduled, (await stage.DescribeAsync()).Meeting.Status);

        stage.PassTo(stage.Meeting.ScheduledStart.AddMinutes(-30));

        await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.InProgress);
    }

    [Fact]
    public async Task Nobody_came_is_said_although_somebody_tried_the_link_before_and_used_it_afterwards()
    {
        await using var stage = await HeldStage.StartAsync();
        await stage.HoldAndTellAsync("before", TimeSpan.FromHours(-5), TimeSpan.FromMinutes(10));
        await stage.HoldAndTellAsync("trial", TimeSpan.FromMinutes(-20), TimeSpan.FromMinutes(5), static call => HeldStage.Attend(call, ("Seller", "seller@example.com")));
        await stage.HoldAndTellAsync("after", TimeSpan.FromHours(20), TimeSpan.FromMinutes(10));

        var closed = await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.NotHeld, TimeSpan.FromMinutes(10));

        Assert.Equal((3, null), (closed.OtherCalls.Count, closed.Result.ActualStart));
    }

    [Fact]
    public async Task Who_was_early_and_never_known_has_held_it_once_it_is_over()
    {
        await using var stage = await HeldStage.StartAsync();
        await stage.HoldAndTellAsync("early", TimeSpan.FromMinutes(-20), TimeSpan.FromMinutes(15), static call =>
            call.Participants = static () => ArtifactAnswer<IReadOnlyList<Participant>>.Never(ArtifactReason.NotInPlan));
        var before = await stage.WaitForAsync(static overview => overview.Occurrences[0].FindArtifact(ArtifactKind.Attendance)!.IsSettled);

        var over = await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.Completed, BigStep);
        await stage.WaitForAsync(static overview => overview.Result.Summary is not null, BigStep);

        Assert.Equal((MeetingStatus.Scheduled, 0), (before.Meeting.Status, before.Conversation.Occurrences.Count));
        Assert.Equal("early", Assert.Single(over.Conversation.Occurrences).PlatformOccurrenceId);
    }
}
