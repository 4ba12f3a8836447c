using SalesFlow.Video.Events;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

public sealed class PlatformChangeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_that_was_moved_at_the_platform_moves_here()
    {
        await using var stage = await HeldStage.StartAsync();
        var moved = stage.Meeting.ScheduledStart.AddHours(3);
        stage.ChangeThere(meeting => meeting with { Title = "Second demo", Start = moved, Duration = TimeSpan.FromMinutes(45) });

        await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged));
        var followed = await stage.WaitForAsync(overview => overview.Meeting.ScheduledStart == moved);
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingChangedAtPlatform>().Any());

        Assert.Equal(("Second demo", TimeSpan.FromMinutes(45)), (followed.Meeting.Title, followed.Meeting.Duration));
        Assert.Equal(MeetingSync.Confirmed, followed.Meeting.Sync);
        Assert.Equal(0, stage.Application.Platform.Updates);
    }

    [Fact]
    public async Task A_meeting_that_was_deleted_at_the_platform_is_cancelled_here()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.Application.Platform.Meetings.TryRemove(stage.Meeting.PlatformMeetingId!, out _);

        await stage.TellAsync(stage.About(PlatformSignalKind.MeetingDeleted));
        var followed = await stage.WaitForAsync(overview => overview.Meeting.Status == MeetingStatus.Cancelled);

        Assert.Equal(MeetingSync.Confirmed, followed.Meeting.Sync);
        Assert.Equal(0, stage.Application.Platform.Cancels);
    }

    [Fact]
    public async Task Of_two_changes_that_are_followed_at_once_the_later_one_stays()
    {
        await using var stage = await HeldStage.StartAsync();
        var (first, second) = (stage.Meeting.ScheduledStart.AddHours(3), stage.Meeting.ScheduledStart.AddHours(4));
        var told = new TaskCompletionSource<Guid>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isSecondRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var secondTold = Guid.Empty;

        // Both have read before either writes, and the one that read the older time writes first.
        stage.Application.Platform.Meanwhile.Enqueue(async () =>
        {
            stage.ChangeThere(meeting => meeting with { Start = second });
            secondTold = await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged));
            await isSecondRead.Task;
        });
        stage.Application.Platform.Meanwhile.Enqueue(async () =>
        {
            isSecondRead.SetResult();
            await stage.WaitForDeliveryAsync(await told.Task, DeliveryState.Processed);
        });
        stage.ChangeThere(meeting => meeting with { Start = first });
        told.SetResult(await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged)));
        await stage.WaitForDeliveryAsync(await told.Task, DeliveryState.Processed);
        await stage.WaitForDeliveryAsync(secondTold, DeliveryState.Processed);

        Assert.Equal(second, (await stage.DescribeAsync()).Meeting.ScheduledStart);
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingChangedAtPlatform>().Count() == 2);
    }

    [Fact]
    public async Task A_change_of_ours_is_confirmed_although_the_meeting_begins_meanwhile()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        stage.Application.Platform.Meanwhile.Enqueue(async () =>
            await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Started(occurrence)), DeliveryState.Processed));

        await stage.Application.Meetings.RescheduleAsync(TestApplication.Seller, stage.Meeting.Id, new MeetingChange { Title = "Renamed" }, Token);

        var meeting = (await stage.DescribeAsync()).Meeting;
        Assert.Equal((MeetingStatus.InProgress, MeetingSync.Confirmed), (meeting.Status, meeting.Sync));
    }

    [Fact]
    public async Task The_echo_of_our_own_change_changes_nothing()
    {
        await using var stage = await HeldStage.StartAsync();
        var change = new MeetingChange { StartTime = stage.Meeting.ScheduledStart.AddHours(1) };
        var changed = await stage.Application.Meetings.RescheduleAsync(TestApplication.Seller, stage.Meeting.Id, change, Token);

        var delivery = await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged));
        await stage.WaitForDeliveryAsync(delivery, DeliveryState.Processed);

        Assert.Equal(changed.Value!.Version, (await stage.DescribeAsync()).Meeting.Version);
        Assert.Empty(stage.Notebook.Events);
    }

    [Fact]
    public async Task What_the_host_did_is_followed_while_a_change_of_ours_waits()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.Application.Platform.WriteFault = () => FakePlatform.Fault(PlatformErrorKind.Unreachable);
        var (wanted, hosts) = (stage.Meeting.ScheduledStart.AddHours(1), stage.Meeting.ScheduledStart.AddHours(6));
        await stage.Application.Meetings.RescheduleAsync(
            TestApplication.Seller, stage.Meeting.Id, new MeetingChange { StartTime = wanted }, Token);
        stage.ChangeThere(meeting => meeting with { Start = hosts, Title = "The host's title", Records = true });

        var delivery = await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged));
        await stage.WaitForDeliveryAsync(delivery, DeliveryState.Processed);
        var followed = (await stage.DescribeAsync()).Meeting;
        stage.Application.Platform.WriteFault = null;
        var confirmed = (await stage.WaitForAsync(static overview => overview.Meeting.Sync.State == SyncState.Confirmed)).Meeting;

        Assert.Equal((hosts, "The host's title", true), (followed.ScheduledStart, followed.Title, followed.Record));
        Assert.Equal((wanted, "The host's title", true), (confirmed.ScheduledStart, confirmed.Title, confirmed.Record));
        Assert.All(stage.Application.Platform.Patches, static patch => Assert.Null(patch.Title));
    }
}
