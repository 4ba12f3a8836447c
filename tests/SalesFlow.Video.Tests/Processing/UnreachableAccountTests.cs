using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>There is one way of not being reachable, however the connection ended (R58).</summary>
public sealed class UnreachableAccountTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ends => new() { "disconnected", "the grant is dead", "the tokens are gone" };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_is_asked_while_the_account_is_unreachable_is_refused_and_not_kept(string end)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        await EndAsync(application, meeting, end);

        var changed = await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Another title" }, Token);
        var cancelled = await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);

        VideoErrorCode[] expected = [VideoErrorCode.NotConnected, VideoErrorCode.ReconnectRequired];
        Assert.Contains(changed.Problem!.Code, expected);
        Assert.Equal(changed.Problem.Code, cancelled.Problem!.Code);
        Assert.Equal(meeting, await application.Meetings.FindAsync(TestApplication.Seller, meeting.Id, Token));
        Assert.Equal((0, 0), (application.Platform.Updates, application.Platform.Cancels));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_was_asked_before_waits_and_is_carried_out_after_connecting_again(string end)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        var other = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request("Other"), cancellationToken: Token)).Value!;
        application.Platform.WriteFault = static () => FakePlatform.Fault(PlatformErrorKind.Unreachable);
        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Another title" }, Token);
        await application.Meetings.CancelAsync(TestApplication.Seller, other.Id, Token);
        await EndAsync(application, meeting, end);
        application.Platform.WriteFault = null;
        await application.StartAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(3));
        var waiting = await application.Meetings.FindAsync(TestApplication.Seller, meeting.Id, Token);

        await application.ConnectAsync(Token);
        var confirmed = await application.WaitForAsync(meeting.Id, static found => found.Sync.State != SyncState.Pending, Token);
        var cancelled = await application.WaitForAsync(other.Id, static found => found.Sync.State != SyncState.Pending, Token);

        Assert.Equal(SyncState.Pending, waiting!.Sync.State);
        Assert.Equal(("Another title", MeetingSync.Confirmed), (confirmed.Title, confirmed.Sync));
        Assert.Equal(MeetingStatus.Cancelled, cancelled.Status);
    }

    private static async Task EndAsync(TestApplication application, Meeting meeting, string end)
    {
        switch (end)
        {
            case "disconnected":
                await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, meeting.IntegrationId, Token);
                break;
            case "the grant is dead":
                application.Platform.RefreshScript = static (_, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.GrantRejected());
                application.Clock.Advance(TimeSpan.FromHours(2));
                break;
            default:
                await application.Get<ITokenStore>().DeleteAsync(meeting.IntegrationId, Token);
                break;
        }
    }

    private static async Task<Meeting> ScheduleAsync(TestApplication application)
    {
        await application.ConnectAsync(Token);
        return (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
    }
}
