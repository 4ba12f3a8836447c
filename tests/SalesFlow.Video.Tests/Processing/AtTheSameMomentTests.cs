using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What a user asks for at the very moment at which somebody else changes the meeting (R59).</summary>
public sealed class AtTheSameMomentTests
{
    private const string HostsTitle = "The host's title";
    private static readonly DateTimeOffset Later = new(2027, 1, 7, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<MeetingChange> Changes => new()
    {
        new MeetingChange { StartTime = Later },
        new MeetingChange { Duration = TimeSpan.FromMinutes(45) },
        new MeetingChange { Agenda = "Prices" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_of_other_fields_is_carried_out_and_undoes_nothing(MeetingChange change)
    {
        await using var application = new TestApplication(MeddledMeetingStore.AddTo);
        var meeting = await ScheduleAsync(application);
        Rename(application, meeting, times: 1);

        var changed = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, change, Token);

        var there = application.Platform.Meetings[meeting.PlatformMeetingId!].Meeting;
        Assert.Equal((HostsTitle, MeetingSync.Confirmed), (changed.Value!.Title, changed.Value.Sync));
        Assert.Equal(
            (HostsTitle, change.StartTime ?? meeting.ScheduledStart, change.Duration ?? meeting.Duration, change.Agenda ?? ""),
            (there.Title!, there.Start!.Value, there.Duration!.Value, there.Agenda!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_cancellation_is_carried_out(int times)
    {
        await using var application = new TestApplication(MeddledMeetingStore.AddTo);
        var meeting = await ScheduleAsync(application);
        Rename(application, meeting, times);

        var cancelled = await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);

        Assert.Equal(MeetingStatus.Cancelled, cancelled.Value!.Status);
        Assert.Empty(application.Platform.Meetings);
    }

    [Fact]
    public async Task A_meeting_that_begins_at_that_moment_is_not_moved()
    {
        await using var application = new TestApplication(MeddledMeetingStore.AddTo);
        var meeting = await ScheduleAsync(application);
        application.Get<MeddledMeetingStore>().Meddling.Enqueue(static latest => latest with { Status = MeetingStatus.InProgress });

        var moved = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = Later }, Token);

        Assert.Equal(VideoErrorCode.AlreadyHeld, moved.Problem!.Code);
        Assert.Equal(0, application.Platform.Updates);
    }

    [Fact]
    public async Task A_meeting_that_never_stands_still_is_given_up_and_said_so()
    {
        await using var application = new TestApplication(MeddledMeetingStore.AddTo);
        var meeting = await ScheduleAsync(application);
        Rename(application, meeting, times: 100);

        var refused = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = Later }, Token);

        Assert.Equal(VideoErrorCode.ChangedMeanwhile, refused.Problem!.Code);
        Assert.Equal(0, application.Platform.Updates);
    }

    private static void Rename(TestApplication application, Meeting meeting, int times)
    {
        var (draft, there) = application.Platform.Meetings[meeting.PlatformMeetingId!];
        application.Platform.Meetings[meeting.PlatformMeetingId!] = (draft, there with { Title = HostsTitle });
        for (var count = 0; count < times; count++)
            application.Get<MeddledMeetingStore>().Meddling.Enqueue(static latest => latest with { Title = HostsTitle });
    }

    private static async Task<Meeting> ScheduleAsync(TestApplication application)
    {
        await application.ConnectAsync(Token);
        return (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
    }
}
