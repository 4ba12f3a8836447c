using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What a user wants is no fact before the platform says so (R56, R57, R60), and no more is sent than was wanted (R59).</summary>
public sealed class WishTests
{
    private static readonly DateTimeOffset Later = new(2027, 1, 7, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<MeetingChange> Changes => new()
    {
        new MeetingChange { Title = "Another title" },
        new MeetingChange { StartTime = Later },
        new MeetingChange { Duration = TimeSpan.FromMinutes(45) },
        new MeetingChange { TimeZone = "America/New_York" },
        new MeetingChange { Agenda = "Prices" },
        new MeetingChange { Title = "Another title", StartTime = Later, Agenda = "Prices" },
    };

    public static TheoryData<PlatformErrorKind> Refusals => new() { PlatformErrorKind.Refused, PlatformErrorKind.MissingScope, PlatformErrorKind.QuotaExhausted, PlatformErrorKind.Misconfigured };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_refused_change_has_no_effect_and_is_sent_again(MeetingChange change)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = static () => FakePlatform.Fault(PlatformErrorKind.Refused);

        var first = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, change, Token);
        var refused = await FindAsync(application, meeting);
        var second = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, change, Token);
        application.Platform.WriteFault = null;
        var third = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, change, Token);

        Assert.Equal((VideoErrorCode.PlatformRefused, VideoErrorCode.PlatformRefused), (first.Problem!.Code, second.Problem!.Code));
        Assert.Equal(PlanOf(meeting), PlanOf(refused));
        Assert.Equal(SyncState.Confirmed, third.Value!.Sync.State);
        Assert.NotEqual(PlanOf(meeting), PlanOf(third.Value));
        Assert.Equal(3, application.Platform.Updates);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_cancellation_leaves_the_meeting_as_it_was_and_is_sent_again(PlatformErrorKind kind)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = () => FakePlatform.Fault(kind);

        var first = await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);
        var refused = await FindAsync(application, meeting);
        application.Platform.WriteFault = null;
        var second = await application.Meetings.CancelAsync(TestApplication.Seller, meeting.Id, Token);

        Assert.NotNull(first.Problem);
        Assert.Equal((MeetingStatus.Scheduled, SyncState.Failed), (refused.Status, refused.Sync.State));
        Assert.Equal((MeetingStatus.Cancelled, MeetingSync.Confirmed), (second.Value!.Status, second.Value.Sync));
        Assert.Equal(2, application.Platform.Cancels);
        Assert.Empty(application.Platform.Meetings);
    }

    [Fact]
    public async Task A_running_meeting_that_the_platform_will_not_cancel_completes()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        stage.PassTo(stage.Meeting.ScheduledStart);
        await stage.TellAsync(stage.Started(occurrence));
        await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.InProgress);
        stage.Application.Platform.WriteFault = static () => FakePlatform.Fault(PlatformErrorKind.Refused);

        var refused = await stage.Application.Meetings.CancelAsync(TestApplication.Seller, stage.Meeting.Id, Token);
        var running = (await stage.DescribeAsync()).Meeting;
        await stage.TellAsync(stage.Ended(occurrence));
        var completed = await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.Completed);

        Assert.Equal(VideoErrorCode.PlatformRefused, refused.Problem!.Code);
        Assert.Equal(MeetingStatus.InProgress, running.Status);
        Assert.NotNull(completed.Result.ActualEnd);
    }

    [Theory]
    [InlineData("what was refused is tried again")]
    [InlineData("the meeting is left as it is")]
    public async Task After_a_refusal_the_user_tries_again_or_leaves_it(string choice)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = static () => FakePlatform.Fault(PlatformErrorKind.Refused);
        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = Later }, Token);
        application.Platform.WriteFault = null;
        var isRetried = choice.EndsWith("again", StringComparison.Ordinal);

        var settled = isRetried
            ? await application.Meetings.RetryAsync(TestApplication.Seller, meeting.Id, Token)
            : await application.Meetings.WithdrawAsync(TestApplication.Seller, meeting.Id, Token);

        Assert.Equal(MeetingSync.Confirmed, settled.Value!.Sync);
        Assert.Equal(isRetried ? Later : meeting.ScheduledStart, settled.Value.ScheduledStart);
        Assert.Equal(isRetried ? 2 : 1, application.Platform.Updates);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_the_host_changed_in_other_fields_is_followed_and_never_undone(MeetingChange change)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        var hosts = application.Platform.Meetings[meeting.PlatformMeetingId!].Meeting with
        {
            Title = "The host's title",
            Start = Later.AddDays(1),
            Duration = TimeSpan.FromMinutes(15),
            TimeZone = "Asia/Tokyo",
            Agenda = "The host's agenda",
            Records = true,
        };
        application.Platform.Meetings[meeting.PlatformMeetingId!] = (MeetingDraft.Of(meeting), hosts);

        var changed = (await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, change, Token)).Value!;

        var expected = hosts with
        {
            Title = change.Title ?? hosts.Title,
            Start = change.StartTime ?? hosts.Start,
            Duration = change.Duration ?? hosts.Duration,
            TimeZone = change.TimeZone ?? hosts.TimeZone,
            Agenda = change.Agenda ?? hosts.Agenda,
        };
        Assert.Equal(expected, application.Platform.Meetings[meeting.PlatformMeetingId!].Meeting);
        Assert.Equal(
            (expected.Title, expected.Start, expected.Duration, expected.TimeZone, expected.Agenda, true),
            (changed.Title, changed.ScheduledStart, changed.Duration, changed.TimeZone, changed.Agenda, changed.Record));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task A_change_that_is_not_about_recording_leaves_the_recording_alone(bool? hosts)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        var (draft, there) = application.Platform.Meetings[meeting.PlatformMeetingId!];
        application.Platform.Meetings[meeting.PlatformMeetingId!] = (draft, there with { Records = hosts });

        var changed = await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Another title" }, Token);

        Assert.Equal(hosts, application.Platform.Meetings[meeting.PlatformMeetingId!].Meeting.Records);
        Assert.Equal(hosts ?? meeting.Record, changed.Value!.Record);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_whose_answer_was_lost_is_not_sent_twice(MeetingChange change)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.LostAnswer = static () => FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
        var pending = (await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, change, Token)).Value!;

        await application.StartAsync(Token);
        var confirmed = await application.WaitForAsync(meeting.Id, static found => found.Sync.State == SyncState.Confirmed, Token);

        Assert.Equal(PlanOf(meeting), PlanOf(pending));
        Assert.NotEqual(PlanOf(meeting), PlanOf(confirmed));
        Assert.Equal(1, application.Platform.Updates);
    }

    [Fact]
    public async Task Going_back_on_a_change_that_is_on_its_way_is_sent_as_well()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.LostAnswer = static () => FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = Later }, Token);
        application.Platform.LostAnswer = null;

        await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = meeting.ScheduledStart }, Token);
        await application.StartAsync(Token);
        var confirmed = await application.WaitForAsync(meeting.Id, static found => found.Sync.State == SyncState.Confirmed, Token);

        Assert.Equal(meeting.ScheduledStart, confirmed.ScheduledStart);
        Assert.Equal(meeting.ScheduledStart, application.Platform.Meetings.Values.Single().Meeting.Start);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_a_second_change_only_repeats_undoes_nothing_that_the_host_changed(MeetingChange first)
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        application.Platform.WriteFault = static () => FakePlatform.Fault(PlatformErrorKind.Unreachable);
        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, first, Token);
        var there = application.Platform.Meetings[meeting.PlatformMeetingId!];
        var hosts = there.Meeting with { Title = "The host's title", Start = Later.AddDays(1), Duration = TimeSpan.FromMinutes(15), Agenda = "The host's agenda" };
        application.Platform.Meetings[meeting.PlatformMeetingId!] = there with { Meeting = hosts };
        application.Platform.WriteFault = null;

        // A form sends every field, as it is shown where nobody touched it.
        var second = new MeetingChange
        {
            Title = first.Title ?? meeting.Title,
            StartTime = first.StartTime ?? meeting.ScheduledStart,
            Duration = first.Duration ?? meeting.Duration,
            TimeZone = "Europe/Vienna",
            Agenda = first.Agenda ?? meeting.Agenda,
        };
        await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, second, Token);
        await application.StartAsync(Token);
        var confirmed = await application.WaitForAsync(meeting.Id, static found => found.Sync.State == SyncState.Confirmed, Token);

        Assert.Equal(
            (first.Title ?? hosts.Title, first.StartTime ?? hosts.Start, first.Duration ?? hosts.Duration, "Europe/Vienna", first.Agenda ?? hosts.Agenda),
            (confirmed.Title, confirmed.ScheduledStart, confirmed.Duration, confirmed.TimeZone, confirmed.Agenda));
    }

    [Fact]
    public async Task A_time_that_the_platform_did_not_take_is_told_as_refused()
    {
        await using var application = new TestApplication();
        var meeting = await ScheduleAsync(application);
        var there = application.Platform.Meetings[meeting.PlatformMeetingId!];
        application.Platform.IsDeaf = true;

        var result = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = Later }, Token);

        Assert.Equal(VideoErrorCode.PlatformRefused, result.Problem!.Code);
        Assert.Equal(meeting.ScheduledStart, (await FindAsync(application, meeting)).ScheduledStart);
        Assert.Equal(there.Meeting, application.Platform.Meetings[meeting.PlatformMeetingId!].Meeting);
    }

    [Fact]
    public async Task A_change_of_a_meeting_that_is_being_created_is_told_once_it_is_there()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue(static (create, _) =>
        {
            create();
            throw FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown);
        });
        var pending = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;

        var wished = (await application.Meetings.RescheduleAsync(
            TestApplication.Seller, pending.Id, new MeetingChange { Title = "Another title" }, Token)).Value!;
        await application.StartAsync(Token);
        var confirmed = await application.WaitForAsync(pending.Id, static found => found.Sync.State == SyncState.Confirmed, Token);

        Assert.Equal((pending.Title, MeetingSync.Pending(MeetingCommandKind.Create, new MeetingPatch { Title = "Another title" })), (wished.Title, wished.Sync));
        Assert.Equal(("Another title", MeetingStatus.Scheduled), (confirmed.Title, confirmed.Status));
        Assert.Equal(1, application.Platform.Creates);
    }

    [Fact]
    public async Task A_meeting_that_could_not_be_created_is_changed_without_asking_anybody()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateScript.Enqueue(static (_, _) => throw FakePlatform.Fault(PlatformErrorKind.Refused));
        var problem = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Problem!;

        var changed = (await application.Meetings.RescheduleAsync(
            TestApplication.Seller, problem.MeetingId!.Value, new MeetingChange { Title = "Another title" }, Token)).Value!;
        var retried = (await application.Meetings.RetryAsync(TestApplication.Seller, problem.MeetingId.Value, Token)).Value!;

        Assert.Equal(("Another title", MeetingStatus.ProvisioningFailed), (changed.Title, changed.Status));
        Assert.Equal(("Another title", MeetingStatus.Scheduled), (retried.Title, retried.Status));
    }

    private static async Task<Meeting> FindAsync(TestApplication application, Meeting meeting) =>
        (await application.Meetings.FindAsync(TestApplication.Seller, meeting.Id, Token))!;

    private static (string, DateTimeOffset, TimeSpan, string, string?) PlanOf(Meeting meeting) =>
        (meeting.Title, meeting.ScheduledStart, meeting.Duration, meeting.TimeZone, meeting.Agenda);

    private static async Task<Meeting> ScheduleAsync(TestApplication application)
    {
        await application.ConnectAsync(Token);
        return (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
    }
}
