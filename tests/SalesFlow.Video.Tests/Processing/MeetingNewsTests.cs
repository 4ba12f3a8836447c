using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What becomes of a plan is told, so that no application has to poll.</summary>
public sealed class MeetingNewsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmed_meeting_is_told_once_however_it_came_about()
    {
        await using var application = await StartAsync();
        application.Platform.CreateScript.Enqueue(static (create, _) =>
        {
            create();
            throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
        });

        var late = await ScheduleAsync(application);
        var prompt = await ScheduleAsync(application);
        await application.WaitForAsync(late, static meeting => meeting.Status == MeetingStatus.Scheduled, Token);

        Assert.Equal([prompt, late], (await NewsAsync<MeetingScheduled>(application, 2)).Select(static told => told.MeetingId));
    }

    [Fact]
    public async Task A_meeting_that_could_not_be_created_is_told_with_the_reason()
    {
        await using var application = await StartAsync();
        application.Platform.CreateScript.Enqueue(static (_, _) => throw FakePlatform.Fault(PlatformErrorKind.NotInPlan));

        var id = await ScheduleAsync(application);

        var told = Assert.Single(await NewsAsync<MeetingProvisioningFailed>(application, 1));
        Assert.Equal((id, VideoErrorCode.PlatformPlan), (told.MeetingId, told.Reason));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_move_is_told_with_both_times_whoever_moved_it(bool isOurs)
    {
        await using var application = await StartAsync();
        var id = await ScheduleAsync(application);
        var before = (await application.Meetings.FindAsync(TestApplication.Seller, id, Token))!;
        var later = before.ScheduledStart.AddHours(3);

        if (isOurs)
            await application.Meetings.RescheduleAsync(TestApplication.Seller, id, new() { StartTime = later }, Token);
        else
            await ChangeThereAsync(application, before, meeting => meeting with { Start = later });

        var told = Assert.Single(await NewsAsync<MeetingMoved>(application, 1));
        Assert.Equal(
            (id, before.ScheduledStart, before.ScheduledEnd, later, later + before.Duration),
            (told.MeetingId, told.PreviousStart, told.PreviousEnd, told.Start, told.End));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancellation_is_told_whoever_called_it_off(bool isOurs)
    {
        await using var application = await StartAsync();
        var id = await ScheduleAsync(application);
        var before = (await application.Meetings.FindAsync(TestApplication.Seller, id, Token))!;

        if (isOurs)
            await application.Meetings.CancelAsync(TestApplication.Seller, id, Token);
        else
            await ChangeThereAsync(application, before, static _ => null);

        Assert.Equal(id, Assert.Single(await NewsAsync<MeetingCancelled>(application, 1)).MeetingId);
    }

    [Fact]
    public async Task A_new_name_or_a_declined_change_is_no_news_of_the_plan()
    {
        await using var application = await StartAsync();
        var id = await ScheduleAsync(application);

        await application.Meetings.RescheduleAsync(TestApplication.Seller, id, new() { Title = "Renamed" }, Token);
        application.Platform.WriteFault = static () => FakePlatform.Fault(PlatformErrorKind.Refused);
        await application.Meetings.RescheduleAsync(TestApplication.Seller, id, new() { StartTime = application.Clock.GetUtcNow().AddDays(3) }, Token);
        await application.Meetings.CancelAsync(TestApplication.Seller, id, Token);

        Assert.Equal([typeof(MeetingScheduled)], (await NewsAsync<VideoEvent>(application, 1)).Select(static told => told.GetType()));
    }

    private static async Task<TestApplication> StartAsync()
    {
        var application = new TestApplication(EventNotebook.AddPlansTo);
        await application.ConnectAsync(Token);
        await application.StartAsync(Token);
        return application;
    }

    private static async Task<MeetingId> ScheduleAsync(TestApplication application)
    {
        var scheduled = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);
        return scheduled.Value?.Id ?? scheduled.Problem!.MeetingId!.Value;
    }

    private static Task ChangeThereAsync(TestApplication application, Meeting meeting, Func<PlatformMeeting, PlatformMeeting?> change)
    {
        var (draft, there) = application.Platform.Meetings[meeting.PlatformMeetingId!];
        if (change(there) is { } changed)
            application.Platform.Meetings[there.Id] = (draft, changed);
        else
            application.Platform.Meetings.TryRemove(there.Id, out _);
        application.Clock.Advance(TimeSpan.FromMinutes(2));
        return application.Meetings.LookAsync(TestApplication.Seller, meeting.Id, Token);
    }

    /// <summary>Waits for so many, and for whatever may come behind them.</summary>
    private static async Task<List<TEvent>> NewsAsync<TEvent>(TestApplication application, int count)
        where TEvent : VideoEvent
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (application.Get<EventNotebook>().Events.OfType<TEvent>().Count() < count)
        {
            application.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10, limit.Token);
        }

        return [.. application.Get<EventNotebook>().Events.OfType<TEvent>().OrderBy(static told => told.OccurredAt)];
    }
}
