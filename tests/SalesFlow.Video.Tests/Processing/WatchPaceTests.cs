using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>How often a platform is asked what was held on the link of a meeting.</summary>
public sealed class WatchPaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(90)]
    public async Task A_meeting_that_was_held_is_asked_about_every_two_hours(int late)
    {
        await using var stage = await StartAsync();
        var held = stage.Hold(after: TimeSpan.FromMinutes(late));
        stage.PassTo(held.End!.Value);
        await stage.TellAsync(stage.Started(held));
        await stage.TellAsync(stage.Ended(held));

        await PassToAsync(stage, stage.Meeting.ScheduledEnd.AddDays(2));

        // Soon after the planned end, and then twelve times.
        Assert.Equal(MeetingStatus.Completed, (await stage.DescribeAsync()).Meeting.Status);
        Assert.InRange(stage.Application.Platform.OccurrenceLists, 12, 14);
    }

    [Fact]
    public async Task A_meeting_of_which_nothing_is_known_is_asked_about_more_often_at_first()
    {
        await using var stage = await StartAsync();

        await PassToAsync(stage, stage.Meeting.ScheduledEnd.AddHours(2));

        Assert.Equal(MeetingStatus.Scheduled, (await stage.DescribeAsync()).Meeting.Status);
        Assert.InRange(stage.Application.Platform.OccurrenceLists, 8, 10);
    }

    [Fact]
    public async Task A_call_that_goes_on_after_the_planned_end_is_watched_closely()
    {
        await using var stage = await StartAsync();
        var held = Begin(stage, "long", TimeSpan.Zero);
        stage.PassTo(held.Start!.Value);
        await stage.TellAsync(stage.Started(held));

        await PassToAsync(stage, stage.Meeting.ScheduledEnd.AddHours(2));

        Assert.Equal(MeetingStatus.InProgress, (await stage.DescribeAsync()).Meeting.Status);
        Assert.InRange(stage.Application.Platform.OccurrenceLists, 8, 10);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(45)]
    [InlineData(100)]
    public async Task Who_begins_again_has_the_end_noticed_without_waiting_for_two_hours(int after)
    {
        await using var stage = await StartAsync();
        stage.Hold("first");
        await PassToAsync(stage, stage.Meeting.ScheduledEnd.AddMinutes(after));

        var again = Begin(stage, "second", stage.Meeting.Duration + TimeSpan.FromMinutes(after));
        await stage.TellAsync(stage.Started(again));
        await PassToAsync(stage, again.Start!.Value.AddMinutes(5));
        var end = stage.Application.Clock.GetUtcNow();
        again.End = end;
        await PassToAsync(stage, end.AddMinutes(after));

        Assert.Equal(end, (await stage.DescribeAsync()).Result.ActualEnd);
    }

    /// <summary>Starts without the workers, so that a day passes as fast as its jobs.</summary>
    private static Task<HeldStage> StartAsync() => HeldStage.StartAsync(static services => services.RemoveAll<IHostedService>());

    /// <summary>Lets people begin a call of which no end is known.</summary>
    private static FakeOccurrence Begin(HeldStage stage, string id, TimeSpan after)
    {
        var begun = stage.Hold(id, after);
        begun.End = null;
        return begun;
    }

    /// <summary>Lets the clock jump from one job to the next.</summary>
    private static async Task PassToAsync(HeldStage stage, DateTimeOffset instant)
    {
        var (clock, jobs, runner) = (stage.Application.Clock, stage.Application.Get<IJobStore>(), stage.Application.Get<JobRunner>());
        while (true)
        {
            await runner.RunDueAsync(() => clock.Advance(TimeSpan.FromMilliseconds(100)), Token);
            var waiting = await jobs.ListAsync(new JobQuery(JobState.Waiting, null, null, 100), Token);
            var next = waiting.Select(static job => job.DueAt).Append(instant).Min();
            if (next > clock.GetUtcNow())
                stage.PassTo(next);
            if (next >= instant)
                break;
        }

        await runner.RunDueAsync(() => clock.Advance(TimeSpan.FromMilliseconds(100)), Token);
    }
}
