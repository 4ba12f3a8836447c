using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What somebody changed at the platform is known before the meeting, also when no webhook told of it (R66).</summary>
public sealed class LookAheadTests
{
    private const string Watch = "meeting.watch";
    private const string Look = "integration.look";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes => new() { "moved", "renamed", "made longer", "another zone", "another agenda", "recording off", "deleted" };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_that_no_webhook_told_of_is_known_before_the_start(string change)
    {
        await using var stage = await HeldStage.StartAsync();
        Change(stage, change);

        stage.PassTo(stage.Meeting.ScheduledStart.AddMinutes(-40));
        var followed = (await stage.WaitForAsync(overview => overview.Meeting.Version > stage.Meeting.Version)).Meeting;

        Assert.True(stage.Application.Clock.GetUtcNow() < stage.Meeting.ScheduledStart);
        Assert.NotEqual(Seen(stage.Meeting), Seen(followed));
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingChangedAtPlatform>().Any());
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("renamed")]
    [InlineData("deleted")]
    public async Task A_change_of_the_days_before_is_seen_in_the_list_of_the_account(string change)
    {
        await using var stage = await HeldStage.StartAsync();
        var far = (await stage.Application.Meetings.ScheduleAsync(
            TestApplication.Seller, stage.Application.Request() with { StartTime = stage.Application.Clock.GetUtcNow().AddDays(12) }, cancellationToken: Token)).Value!;
        stage.Application.Clock.Advance(TimeSpan.FromHours(2));
        var there = stage.Application.Platform.Meetings[far.PlatformMeetingId!];
        if (change == "deleted")
            stage.Application.Platform.Meetings.TryRemove(far.PlatformMeetingId!, out _);
        else
            stage.Application.Platform.Meetings[far.PlatformMeetingId!] = there with { Meeting = Changed(there.Meeting, change) };

        stage.Application.Clock.Advance(TimeSpan.FromHours(25));
        var followed = await stage.Application.WaitForAsync(far.Id, meeting => meeting.Version > far.Version, Token);

        Assert.NotEqual(Seen(far), Seen(followed));
        Assert.Equal(1, stage.Application.Platform.UpcomingLists);
    }

    [Fact]
    public async Task Meetings_that_are_as_planned_cost_one_list_a_day_and_two_reads()
    {
        await using var stage = await HeldStage.StartAsync();
        var far = new List<Meeting>();
        for (var day = 3; day < 13; day++)
        {
            var request = stage.Application.Request($"Day {day}") with { StartTime = stage.Application.Clock.GetUtcNow().AddDays(day) };
            far.Add((await stage.Application.Meetings.ScheduleAsync(TestApplication.Seller, request, cancellationToken: Token)).Value!);
        }

        var reads = stage.Application.Platform.Reads;
        for (var day = 1; day <= 2; day++)
        {
            stage.Application.Clock.Advance(TimeSpan.FromHours(25));
            await stage.WaitForAsync(_ => stage.Application.Platform.UpcomingLists >= day);
        }

        // The meeting of the stage itself has been looked at before its start, and after its end.
        Assert.InRange(stage.Application.Platform.Reads - reads, 0, 8);
        foreach (var meeting in far)
            Assert.Equal(meeting.Version, (await stage.Application.Meetings.FindAsync(TestApplication.Seller, meeting.Id, Token))!.Version);
    }

    [Fact]
    public async Task Whoever_opens_a_page_again_and_again_has_it_read_once_a_minute()
    {
        await using var stage = await HeldStage.StartAsync();
        var reads = stage.Application.Platform.Reads;
        stage.ChangeThere(static meeting => meeting with { Title = "Renamed there" });

        await stage.Application.Meetings.LookAsync(TestApplication.Seller, stage.Meeting.Id, Token);
        await stage.WaitForAsync(static overview => overview.Meeting.Title == "Renamed there", TimeSpan.FromMilliseconds(100));
        await WaitForWatchAsync(stage);
        for (var count = 0; count < 10; count++)
        {
            await stage.Application.Meetings.LookAsync(TestApplication.Seller, stage.Meeting.Id, Token);
            await WaitForWatchAsync(stage);
        }

        Assert.InRange(stage.Application.Platform.Reads - reads, 1, 2);
    }

    [Fact]
    public async Task An_account_that_was_lost_is_not_asked_and_looked_through_once_it_is_back()
    {
        await using var stage = await HeldStage.StartAsync();
        await WaitForJobAsync(stage, static job => job is { Kind: "event.deliver", State: JobState.Done });
        await stage.Application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, stage.Meeting.IntegrationId, Token);
        stage.Application.Clock.Advance(TimeSpan.FromHours(25));
        await WaitForJobAsync(stage, static job => job is { Kind: Look, State: JobState.Done });
        var asked = stage.Application.Platform.UpcomingLists;

        await stage.Application.ConnectAsync(Token);
        await WaitForJobAsync(stage, static job => job is { Kind: Look, State: JobState.Waiting });

        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task Meetings_of_the_same_hour_are_not_all_looked_at_at_once()
    {
        await using var stage = await HeldStage.StartAsync();
        var start = stage.Application.Clock.GetUtcNow().AddDays(3);
        for (var count = 0; count < 60; count++)
        {
            await stage.Application.Meetings.ScheduleAsync(
                TestApplication.Seller, stage.Application.Request($"Call {count}") with { StartTime = start }, cancellationToken: Token);
        }

        var looks = (await ListAsync(stage)).Where(job => job.Kind == Watch && job.DueAt > start.AddDays(-1)).Select(static job => job.DueAt).ToList();

        Assert.Equal(60, looks.Count);
        Assert.All(looks, look => Assert.InRange(start - look, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(70)));
        Assert.InRange(looks.GroupBy(static look => look.ToUnixTimeSeconds() / 60).Max(static group => group.Count()), 1, 15);
    }

    private static void Change(HeldStage stage, string change)
    {
        if (change == "deleted")
            stage.Application.Platform.Meetings.TryRemove(stage.Meeting.PlatformMeetingId!, out _);
        else
            stage.ChangeThere(meeting => Changed(meeting, change));
    }

    private static PlatformMeeting Changed(PlatformMeeting meeting, string change) => change switch
    {
        "moved" => meeting with { Start = meeting.Start!.Value.AddHours(5) },
        "renamed" => meeting with { Title = "Renamed there" },
        "made longer" => meeting with { Duration = TimeSpan.FromHours(2) },
        "another zone" => meeting with { TimeZone = "Asia/Tokyo" },
        "another agenda" => meeting with { Agenda = "The host's agenda" },
        _ => meeting with { Records = meeting.Records != true },
    };

    private static object Seen(Meeting meeting) =>
        (meeting.Title, meeting.ScheduledStart, meeting.Duration, meeting.TimeZone, meeting.Agenda, meeting.Record, meeting.Status);

    /// <summary>Waits until the watch has nothing to do at this moment.</summary>
    private static Task WaitForWatchAsync(HeldStage stage) => WaitForJobAsync(
        stage,
        job => job is { Kind: Watch, LeaseOwner: null } && job.Subject == stage.Meeting.Id.ToString() && job.DueAt > stage.Application.Clock.GetUtcNow());

    private static async Task WaitForJobAsync(HeldStage stage, Func<Job, bool> isMeant)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await ListAsync(stage)).Any(isMeant))
        {
            stage.Application.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, limit.Token);
        }
    }

    private static Task<IReadOnlyList<Job>> ListAsync(HeldStage stage) =>
        stage.Application.Get<IJobStore>().ListAsync(new JobQuery(null, null, null, 200), Token);
}
