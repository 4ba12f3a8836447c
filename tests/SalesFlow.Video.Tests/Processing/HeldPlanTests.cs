using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What hosts change after the last look before the start, while a meeting is held, and afterwards (R59, R66).</summary>
public sealed class HeldPlanTests
{
    private static readonly TimeSpan BigStep = TimeSpan.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes => new() { "renamed", "moved a little", "made longer", "another zone", "another agenda", "recording switched" };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_of_the_last_minute_that_nobody_told_of_is_known_after_the_call(string change)
    {
        await using var stage = await HeldStage.StartAsync();
        stage.PassTo(stage.Meeting.ScheduledStart);
        stage.ChangeThere(there => Changed(there, change));
        var held = stage.Hold();
        await stage.TellAsync(stage.Started(held));

        await stage.WaitForAsync(
            overview => overview.Meeting.Status == MeetingStatus.Completed && Seen(overview.Meeting).Equals(There(stage)), BigStep);

        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingChangedAtPlatform>().Any());
    }

    [Theory]
    [InlineData("renamed")]
    [InlineData("made longer")]
    [InlineData("recording switched")]
    public async Task A_change_that_is_told_during_the_call_is_followed(string change)
    {
        await using var stage = await HeldStage.StartAsync();
        stage.PassTo(stage.Meeting.ScheduledStart);
        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Started(stage.Hold())), DeliveryState.Processed);
        stage.ChangeThere(there => Changed(there, change));

        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged)), DeliveryState.Processed);

        var followed = (await stage.DescribeAsync()).Meeting;
        Assert.Equal((MeetingStatus.InProgress, There(stage)), (followed.Status, Seen(followed)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(-3)]
    public async Task Who_plans_another_call_on_the_link_leaves_the_held_one_as_it_was(int days)
    {
        await using var stage = await HeldStage.StartAsync();
        await stage.HoldAndTellAsync();
        stage.ChangeThere(there => there with { Title = "The next call", Start = there.Start!.Value.AddDays(days), Duration = TimeSpan.FromHours(2) });

        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged)), DeliveryState.Processed);

        var held = (await stage.DescribeAsync()).Meeting;
        Assert.Equal((MeetingStatus.Completed, Seen(stage.Meeting)), (held.Status, Seen(held)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_held_is_not_called_off_by_deleting_it(bool isTold)
    {
        await using var stage = await HeldStage.StartAsync();
        await stage.HoldAndTellAsync();
        stage.Application.Platform.Meetings.TryRemove(stage.Meeting.PlatformMeetingId!, out _);

        if (isTold)
            await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.About(PlatformSignalKind.MeetingDeleted)), DeliveryState.Processed);
        var settled = await stage.WaitForSettledAsync(step: BigStep);

        Assert.Equal(MeetingStatus.Completed, settled.Meeting.Status);
        Assert.True(settled.Result.HasRecording);
    }

    [Fact]
    public async Task The_plan_is_read_once_after_each_end()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.PassTo(stage.Meeting.ScheduledStart.AddMinutes(-1));
        await LookAsync(stage, until: stage.Meeting.ScheduledStart);
        var before = stage.Application.Platform.Reads;

        await stage.HoldAndTellAsync();
        await LookAsync(stage, until: stage.Meeting.ScheduledEnd.AddHours(3));
        var first = stage.Application.Platform.Reads;
        await stage.HoldAndTellAsync("back", TimeSpan.FromHours(4));
        await LookAsync(stage, until: stage.Meeting.ScheduledEnd.AddHours(9));

        Assert.Equal((1, 1), (first - before, stage.Application.Platform.Reads - first));
    }

    [Theory]
    [InlineData(-26, 5)]
    [InlineData(-120, 10)]
    [InlineData(-45, 3)]
    public async Task A_trial_whose_end_nobody_told_of_hides_no_change_before_the_start(double minutes, double length)
    {
        await using var stage = await HeldStage.StartAsync();
        var trial = stage.Hold("trial", TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(length));
        HeldStage.Attend(trial, ("Seller", "seller@example.com"));
        stage.PassTo(trial.Occurrence.Start!.Value);
        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Started(trial)), DeliveryState.Processed);
        await RestAsync(stage);
        stage.PassTo(stage.Meeting.ScheduledStart.AddMinutes(-10));
        await RestAsync(stage);
        stage.ChangeThere(static there => there with { Title = "The host's title" });

        stage.PassTo(stage.Meeting.ScheduledStart.AddMinutes(-3));
        var known = await stage.WaitForAsync(static overview =>
            overview.Meeting is { Title: "The host's title", Status: MeetingStatus.Scheduled }, TimeSpan.FromSeconds(1));

        Assert.True(stage.Application.Clock.GetUtcNow() < stage.Meeting.ScheduledStart);
        Assert.Equal("trial", Assert.Single(known.OtherCalls).PlatformOccurrenceId);
    }

    private static PlatformMeeting Changed(PlatformMeeting there, string change) => change switch
    {
        "renamed" => there with { Title = "The host's title" },
        "moved a little" => there with { Start = there.Start!.Value.AddMinutes(10) },
        "made longer" => there with { Duration = TimeSpan.FromHours(2) },
        "another zone" => there with { TimeZone = "Asia/Tokyo" },
        "another agenda" => there with { Agenda = "The host's agenda" },
        _ => there with { Records = there.Records != true },
    };

    /// <summary>Lets the watch look whenever it is due.</summary>
    private static async Task LookAsync(HeldStage stage, DateTimeOffset until)
    {
        await RestAsync(stage);
        while (stage.Application.Clock.GetUtcNow() < until)
        {
            stage.Application.Clock.Advance(TimeSpan.FromMinutes(30));
            await RestAsync(stage);
        }
    }

    /// <summary>Waits until the watch has nothing to do. Looks of the background take turns, by the clock.</summary>
    private static async Task RestAsync(HeldStage stage)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await IsAtWorkAsync(stage))
        {
            stage.Application.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, limit.Token);
        }
    }

    private static async Task<bool> IsAtWorkAsync(HeldStage stage)
    {
        var watch = (await stage.Application.Get<IJobStore>().ListAsync(new JobQuery(JobState.Waiting, "meeting.watch", null, 1), Token)).Single();
        return watch.LeaseOwner is not null || watch.DueAt <= stage.Application.Clock.GetUtcNow();
    }

    private static object There(HeldStage stage)
    {
        var there = stage.Application.Platform.Meetings[stage.Meeting.PlatformMeetingId!].Meeting;
        return (there.Title!, there.Start!.Value, there.Duration!.Value, there.TimeZone!, there.Agenda!, there.Records!.Value);
    }

    private static object Seen(Meeting meeting) =>
        (meeting.Title, meeting.ScheduledStart, meeting.Duration, meeting.TimeZone, meeting.Agenda ?? "", meeting.Record);
}
