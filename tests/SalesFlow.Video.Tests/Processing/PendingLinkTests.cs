using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.TestKit.Clocks;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>A platform may create a meeting at once and its link a little later, or not at all.</summary>
public sealed class PendingLinkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_link_that_comes_later_makes_the_meeting_scheduled(int looks)
    {
        await using var application = await StartAsync(platform => platform.LooksWithoutLink = looks);

        var id = await ScheduleAsync(application);
        var meeting = await application.WaitForAsync(id, static found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.Equal(new Uri($"https://fake.example/j/{meeting.PlatformMeetingId}"), meeting.JoinUrl);
        Assert.Equal(SyncState.Confirmed, meeting.Sync.State);
        Assert.Equal(1, application.Platform.Creates);
    }

    [Fact]
    public async Task Until_the_link_is_there_the_meeting_is_provisioning_with_an_id()
    {
        await using var application = await StartAsync(static platform => platform.LooksWithoutLink = 1000);

        var id = await ScheduleAsync(application);
        var meeting = await application.WaitForAsync(id, static found => found.PlatformMeetingId is not null, Token);

        Assert.Equal((MeetingStatus.Provisioning, null), (meeting.Status, meeting.JoinUrl));
        Assert.DoesNotContain(application.Get<EventNotebook>().Events, static told => told is MeetingScheduled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_meeting_without_a_link_is_taken_back_and_can_be_tried_again(bool isRefused)
    {
        await using var application = await StartAsync(platform => (platform.LooksWithoutLink, platform.IsLinkRefused) = (1000, isRefused));

        var id = await ScheduleAsync(application);
        var failed = await application.WaitForAsync(id, static found => found.Status == MeetingStatus.ProvisioningFailed, Token);

        Assert.Equal((null, VideoErrorCode.PlatformLinkMissing), (failed.PlatformMeetingId, failed.Sync.Reason));
        Assert.Empty(application.Platform.Meetings);

        (application.Platform.LooksWithoutLink, application.Platform.IsLinkRefused) = (null, false);
        var again = (await application.Meetings.RetryAsync(TestApplication.Seller, id, Token)).Value!;

        Assert.Equal(MeetingStatus.Scheduled, again.Status);
        Assert.Single(application.Platform.Meetings);
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_before_its_link_came_is_gone_at_the_platform()
    {
        await using var application = await StartAsync(static platform => platform.LooksWithoutLink = 1000);
        var id = await ScheduleAsync(application);
        await application.WaitForAsync(id, static found => found.PlatformMeetingId is not null, Token);

        await application.Clock.PassUntilAsync(application.Meetings.CancelAsync(TestApplication.Seller, id, Token));
        var cancelled = await application.WaitForAsync(id, static found => found.Status == MeetingStatus.Cancelled, Token);

        Assert.Equal(SyncState.Confirmed, cancelled.Sync.State);
        Assert.Empty(application.Platform.Meetings);
    }

    [Fact]
    public async Task A_change_before_the_link_came_is_made_once_it_is_there()
    {
        await using var application = await StartAsync(static platform => platform.LooksWithoutLink = 6);
        var id = await ScheduleAsync(application);
        await application.WaitForAsync(id, static found => found.PlatformMeetingId is not null, Token);

        await application.Clock.PassUntilAsync(
            application.Meetings.RescheduleAsync(TestApplication.Seller, id, new() { Title = "Renamed" }, Token));
        var meeting = await application.WaitForAsync(
            id, static found => found is { Status: MeetingStatus.Scheduled, Sync.State: SyncState.Confirmed, Title: "Renamed" }, Token);

        Assert.Equal("Renamed", application.Platform.Meetings[meeting.PlatformMeetingId!].Meeting.Title);
    }

    [Fact]
    public async Task Where_creating_is_idempotent_a_lost_answer_is_sent_again_without_a_search()
    {
        await using var application = await StartAsync(static platform => platform.IsCreatingIdempotent = true);
        for (var lost = 0; lost < 2; lost++)
        {
            application.Platform.CreateScript.Enqueue(static (create, _) =>
            {
                create();
                throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
            });
        }

        var id = await ScheduleAsync(application);
        await application.WaitForAsync(id, static found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.Equal((3, 0), (application.Platform.Creates, application.Platform.Searches));
        Assert.Single(application.Platform.Meetings);
    }

    private static async Task<TestApplication> StartAsync(Action<FakePlatform> configure)
    {
        var application = new TestApplication(EventNotebook.AddPlansTo);
        configure(application.Platform);
        await application.ConnectAsync(Token);
        await application.StartAsync(Token);
        return application;
    }

    /// <summary>Schedules while the clock runs, since what waits for a link waits by it.</summary>
    private static async Task<MeetingId> ScheduleAsync(TestApplication application)
    {
        var scheduled = await application.Clock.PassUntilAsync(
            application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token));
        return scheduled.Value?.Id ?? scheduled.Problem!.MeetingId!.Value;
    }
}
