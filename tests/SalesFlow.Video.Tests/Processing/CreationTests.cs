using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.TestKit.Clocks;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>A meeting is created once at its platform, whatever the network did.</summary>
public sealed class CreationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmed_meeting_is_scheduled_with_its_link()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);

        var meeting = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;

        Assert.Equal(MeetingStatus.Scheduled, meeting.Status);
        Assert.Equal(SyncState.Confirmed, meeting.Sync.State);
        Assert.Equal(new Uri($"https://fake.example/j/{meeting.PlatformMeetingId}"), meeting.JoinUrl);
    }

    [Fact]
    public async Task A_lost_answer_leads_to_the_meeting_that_the_platform_made()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue((create, _) =>
        {
            create();
            throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
        });
        await application.StartAsync(Token);

        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
        Assert.Equal(MeetingStatus.Provisioning, pending.Status);
        var meeting = await application.WaitForAsync(pending.Id, found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.Equal(application.Platform.Meetings.Keys.Single(), meeting.PlatformMeetingId);
        Assert.Equal(1, application.Platform.Creates);
    }

    [Fact]
    public async Task A_request_that_broke_off_before_its_effect_is_repeated_after_a_long_look()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var began = application.Clock.GetUtcNow();
        application.Platform.CreateScript.Enqueue((_, _) => throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown));
        await application.StartAsync(Token);

        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
        await application.WaitForAsync(pending.Id, found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.Single(application.Platform.Meetings);
        Assert.Equal(2, application.Platform.Creates);
        Assert.True(application.Platform.Searches > 1);
        Assert.True(application.Platform.Meetings.Values.Single().Meeting.CreatedAt - began >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_repeated_without_a_search()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue((_, _) => throw FakePlatform.Fault(PlatformErrorKind.Unreachable));
        await application.StartAsync(Token);

        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
        await application.WaitForAsync(pending.Id, found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.Equal(0, application.Platform.Searches);
        Assert.Single(application.Platform.Meetings);
    }

    [Fact]
    public async Task A_platform_that_never_shows_what_it_took_is_sent_a_meeting_five_times_at_most()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        for (var count = 0; count < 20; count++)
            application.Platform.CreateScript.Enqueue(static (_, _) => throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown));
        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;

        await application.StartAsync(Token);
        await application.WaitForAsync(pending.Id, static found => found.Status == MeetingStatus.ProvisioningFailed, Token);

        Assert.Equal(5, application.Platform.Creates);
    }

    [Fact]
    public async Task Two_equal_meetings_with_lost_answers_never_share_a_platform_meeting()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        for (var count = 0; count < 2; count++)
        {
            application.Platform.CreateScript.Enqueue((create, _) =>
            {
                create();
                throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
            });
        }

        await application.StartAsync(Token);
        var first = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
        var second = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;

        var one = await application.WaitForAsync(first.Id, found => found.Status == MeetingStatus.Scheduled, Token);
        var other = await application.WaitForAsync(second.Id, found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.NotEqual(one.PlatformMeetingId, other.PlatformMeetingId);
        Assert.Equal(2, application.Platform.Creates);
    }

    [Fact]
    public async Task A_failing_search_never_leads_to_a_second_creation()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue((create, _) =>
        {
            create();
            throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
        });
        application.Platform.SearchFault = () => FakePlatform.Fault(PlatformErrorKind.Refused);
        await application.StartAsync(Token);

        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
        await application.WaitForAsync(pending.Id, _ => application.Platform.Searches >= 4, Token);
        application.Platform.SearchFault = null;
        await application.WaitForAsync(pending.Id, found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.Equal(1, application.Platform.Creates);
    }

    [Fact]
    public async Task An_attempt_that_vanished_with_its_node_is_searched_for()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue((_, _) => throw FakePlatform.Fault(PlatformErrorKind.Unreachable));
        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;

        // Another node takes the job, sends the request and is gone: nobody writes down what came of it.
        application.Clock.Advance(TimeSpan.FromMinutes(1));
        var leased = await application.Get<IJobStore>().LeaseDueAsync("lost-node", application.Clock.GetUtcNow(), TimeSpan.FromSeconds(30), 10, Token);
        var taken = leased.Single(static job => job.Kind == "meeting.create");
        await application.Platform.CreateAsync(null!, MeetingDraft.Of(pending), Token);
        await application.StartAsync(Token);
        var meeting = await application.WaitForAsync(pending.Id, found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.Equal(2, taken.Attempts);
        Assert.Equal(application.Platform.Meetings.Keys.Single(), meeting.PlatformMeetingId);
    }

    [Theory]
    [InlineData(PlatformErrorKind.Refused, VideoErrorCode.PlatformRefused)]
    [InlineData(PlatformErrorKind.MissingScope, VideoErrorCode.PlatformPermission)]
    [InlineData(PlatformErrorKind.NotPermitted, VideoErrorCode.PlatformPermission)]
    [InlineData(PlatformErrorKind.NotInPlan, VideoErrorCode.PlatformPlan)]
    [InlineData(PlatformErrorKind.Busy, VideoErrorCode.PlatformBusy)]
    [InlineData(PlatformErrorKind.Expired, VideoErrorCode.PlatformExpired)]
    [InlineData(PlatformErrorKind.QuotaExhausted, VideoErrorCode.PlatformQuota)]
    [InlineData(PlatformErrorKind.Misconfigured, VideoErrorCode.PlatformMisconfigured)]
    [InlineData(PlatformErrorKind.Unauthorized, VideoErrorCode.ReconnectRequired)]
    public async Task A_refusal_is_kept_with_its_reason_and_can_be_tried_again(PlatformErrorKind kind, VideoErrorCode code)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue((_, _) => throw FakePlatform.Fault(kind));

        var problem = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Problem!;
        var failed = await application.Meetings.FindAsync(TestApplication.Seller, problem.MeetingId!.Value, Token);
        var retried = (await application.Meetings.RetryAsync(TestApplication.Seller, problem.MeetingId.Value, Token)).Value!;

        Assert.Equal(code, problem.Code);
        Assert.Equal(MeetingStatus.ProvisioningFailed, failed!.Status);
        Assert.Equal(MeetingStatus.Scheduled, retried.Status);
    }

    [Fact]
    public async Task A_meeting_cancelled_while_its_creation_is_open_is_called_off_at_the_platform()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue((create, _) =>
        {
            create();
            throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
        });
        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;

        var cancelled = (await application.Meetings.CancelAsync(TestApplication.Seller, pending.Id, Token)).Value!;
        await application.StartAsync(Token);
        await application.WaitForAsync(pending.Id, found => found.Status == MeetingStatus.Cancelled, Token);

        Assert.Equal((MeetingStatus.Provisioning, MeetingSync.Pending(MeetingCommandKind.Cancel)), (cancelled.Status, cancelled.Sync));
        Assert.Empty(application.Platform.Meetings);
        Assert.Equal(1, application.Platform.Creates);
    }

    [Fact]
    public async Task Fifty_parallel_requests_with_one_key_make_one_meeting()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var request = application.Request();

        // Those who come second look again after a while.
        var results = await application.Clock.PassUntilAsync(Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            () => application.Meetings.ScheduleAsync(TestApplication.Seller, request, "key-1", Token), Token))));

        Assert.Single(results.Select(result => result.Value!.Id).Distinct());
        Assert.Equal(1, application.Platform.Creates);
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_request_is_refused()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), "key-1", Token);

        var result = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request("Another demo"), "key-1", Token);

        Assert.Equal(VideoErrorCode.IdempotencyKeyReused, result.Problem!.Code);
        Assert.Equal(1, application.Platform.Creates);
    }
}
