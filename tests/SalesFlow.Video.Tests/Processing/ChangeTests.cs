using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>Moves and cancellations reach the platform in the end, and say so until then.</summary>
public sealed class ChangeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moved_meeting_keeps_its_id_and_link()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        var later = meeting.ScheduledStart.AddHours(2);

        var moved = (await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = later }, Token)).Value!;

        Assert.Equal((meeting.PlatformMeetingId, meeting.JoinUrl, later), (moved.PlatformMeetingId, moved.JoinUrl, moved.ScheduledStart));
        Assert.Equal(SyncState.Confirmed, moved.Sync.State);
        Assert.Equal(later, application.Platform.Meetings.Values.Single().Meeting.Start);
    }

    [Fact]
    public async Task A_change_during_an_outage_is_pending_and_arrives_later()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = () => FakePlatform.Fault(PlatformErrorKind.Unreachable);

        var moved = (await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Moved demo" }, Token)).Value!;
        Assert.Equal(MeetingSync.Pending(MeetingCommandKind.Update, new MeetingPatch { Title = "Moved demo" }), moved.Sync);
        Assert.Equal(meeting.Title, moved.Title);

        application.Platform.WriteFault = null;
        await application.StartAsync(Token);
        await application.WaitForAsync(meeting.Id, found => found.Sync.State == SyncState.Confirmed, Token);
        Assert.Equal("Moved demo", application.Platform.Meetings.Values.Single().Meeting.Title);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_waits_for_the_grant_to_be_renewed_until_the_meeting_is_over(bool isRenewed)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = () => new ReconnectRequiredException(FakePlatform.Name, meeting.IntegrationId);
        await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);
        var jobs = application.Get<IJobStore>();
        var cancel = (await jobs.ListAsync(new JobQuery(JobState.Waiting, "meeting.cancel", null, 1), Token)).Single();
        await jobs.WearOutAsync(cancel with { DueAt = cancel.CreatedAt }, Token);

        await application.StartAsync(Token);
        await jobs.WaitForNextAttemptAsync(cancel, application.Clock, Token);
        var pending = (await application.Meetings.FindAsync(TestApplication.Seller, meeting.Id, Token))!;
        application.Platform.WriteFault = isRenewed ? null : application.Platform.WriteFault;
        application.Clock.Advance(isRenewed ? TimeSpan.FromHours(1) : meeting.ScheduledEnd - application.Clock.GetUtcNow());
        var settled = await application.WaitForAsync(meeting.Id, static found => found.Sync.State != SyncState.Pending, Token);

        Assert.Equal(MeetingSync.Pending(MeetingCommandKind.Cancel), pending.Sync);
        Assert.Equal(
            isRenewed ? MeetingSync.Confirmed : MeetingSync.Failed(MeetingCommandKind.Cancel, VideoErrorCode.ReconnectRequired), settled.Sync);
    }

    [Fact]
    public async Task A_refused_change_is_reported_and_marked()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = () => FakePlatform.Fault(PlatformErrorKind.Refused);

        var result = await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Moved demo" }, Token);
        var stored = await application.Meetings.FindAsync(TestApplication.Seller, meeting.Id, Token);

        Assert.Equal(VideoErrorCode.PlatformRefused, result.Problem!.Code);
        Assert.Equal(
            MeetingSync.Failed(MeetingCommandKind.Update, VideoErrorCode.PlatformRefused, new MeetingPatch { Title = "Moved demo" }), stored!.Sync);
        Assert.Equal(meeting.Title, stored.Title);
    }

    [Fact]
    public async Task A_meeting_that_was_deleted_at_the_platform_gets_a_new_link_when_moved()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.Meetings.Clear();
        await application.StartAsync(Token);

        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Moved demo" }, Token);
        var recreated = await application.WaitForAsync(meeting.Id, found => found.Status == MeetingStatus.Scheduled, Token);

        Assert.NotEqual(meeting.PlatformMeetingId, recreated.PlatformMeetingId);
        Assert.Equal(application.Platform.Meetings.Keys.Single(), recreated.PlatformMeetingId);
    }

    [Fact]
    public async Task Cancelling_twice_calls_the_platform_once()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);

        await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);
        var again = (await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token)).Value!;

        Assert.Equal(MeetingStatus.Cancelled, again.Status);
        Assert.Equal(1, application.Platform.Cancels);
        Assert.Empty(application.Platform.Meetings);
    }

    [Fact]
    public async Task A_cancelled_meeting_cannot_be_moved()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);

        var result = await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Moved demo" }, Token);

        Assert.Equal(VideoErrorCode.MeetingCancelled, result.Problem!.Code);
        Assert.Equal(0, application.Platform.Updates);
    }

    [Fact]
    public async Task Changes_made_during_an_outage_arrive_in_their_order()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = () => FakePlatform.Fault(PlatformErrorKind.Unreachable);
        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { Title = "First" }, Token);
        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Second" }, Token);
        await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);

        application.Platform.WriteFault = null;
        await application.StartAsync(Token);
        await application.WaitForAsync(meeting.Id, found => found.Sync.State == SyncState.Confirmed, Token);

        Assert.Empty(application.Platform.Meetings);
        Assert.Equal(1, application.Platform.Cancels);
    }

    private static async Task<Meeting> ScheduleAsync(TestApplication application)
    {
        await application.ConnectAsync(Token);
        return (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
    }
}
