using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

public sealed class CatchUpTests
{
    private const string Watch = "meeting.watch";

    private static readonly TimeSpan BigStep = TimeSpan.FromMinutes(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_held_while_the_account_was_disconnected_is_found_once_it_is_connected_again()
    {
        await using var stage = await HeldStage.StartAsync();
        await DisconnectAsync(stage);
        var occurrence = stage.Hold();
        await PassDaysAsync(stage, 3);
        Assert.Equal(MeetingStatus.Scheduled, (await stage.DescribeAsync()).Meeting.Status);

        await stage.Application.ConnectAsync(Token);
        var held = await stage.WaitForSettledAsync();

        Assert.Equal((MeetingStatus.Completed, occurrence.End), (held.Meeting.Status, held.Result.ActualEnd));
        Assert.All(held.Occurrences.Single().Artifacts, static artifact => Assert.Equal(ArtifactState.Available, artifact.State));
        Assert.Equal(1, stage.Analyzer.Calls);
    }

    [Fact]
    public async Task A_dead_grant_is_not_asked_again_and_again_and_the_meeting_is_found_afterwards()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.Application.Platform.ListFault = () => new ReconnectRequiredException(FakePlatform.Name, stage.Meeting.IntegrationId);
        stage.Hold();
        await PassDaysAsync(stage, 1);
        var watch = await FindWatchAsync(stage);

        stage.Application.Platform.ListFault = null;
        await stage.Application.ConnectAsync(Token);
        var held = await stage.WaitForSettledAsync();

        Assert.Equal((JobState.Done, 1), (watch.State, watch.Attempts));
        Assert.True(held.Result.HasRecording);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_given_up_for_want_of_a_grant_or_a_scope_is_fetched_afterwards(bool isConnected)
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        var recordings = occurrence.Recordings;
        occurrence.Recordings = () => throw FakePlatform.Fault(PlatformErrorKind.MissingScope);
        stage.PassTo(occurrence.End!.Value);
        if (!isConnected)
            await DisconnectAsync(stage);
        await stage.TellAsync(stage.Started(occurrence));
        await stage.TellAsync(stage.Ended(occurrence));
        var before = (await stage.WaitForSettledAsync(step: BigStep)).Occurrences.Single().FindArtifact(ArtifactKind.Recording)!;

        occurrence.Recordings = recordings;
        await stage.Application.ConnectAsync(Token);
        var after = await stage.WaitForAsync(static overview => overview.Result is { HasRecording: true, HasTranscript: true, ParticipantsCount: not null });

        Assert.Equal(
            (ArtifactState.NotProduced, isConnected ? ArtifactReason.MissingScope : ArtifactReason.NotConnected), (before.State, before.Reason));
        Assert.Equal(MeetingStatus.Completed, after.Meeting.Status);
    }

    [Fact]
    public async Task What_there_never_was_is_not_waited_for_again()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        occurrence.Recordings = static () => ArtifactAnswer<IReadOnlyList<Recording>>.Never(ArtifactReason.NotInPlan);
        stage.PassTo(occurrence.End!.Value);
        await stage.TellAsync(stage.Started(occurrence));
        await stage.TellAsync(stage.Ended(occurrence));
        var before = await stage.WaitForSettledAsync();

        await stage.Application.ConnectAsync(Token);
        await WaitForCatchUpAsync(stage);
        var after = await stage.DescribeAsync();

        Assert.Equal(before.Occurrences.Single().Version, after.Occurrences.Single().Version);
    }

    [Fact]
    public async Task Nobody_came_is_said_once_the_platform_can_be_asked()
    {
        await using var stage = await HeldStage.StartAsync();
        await DisconnectAsync(stage);
        await PassDaysAsync(stage, 2);
        Assert.Equal(MeetingStatus.Scheduled, (await stage.DescribeAsync()).Meeting.Status);

        await stage.Application.ConnectAsync(Token);
        await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.NotHeld);
    }

    [Fact]
    public async Task What_was_moved_while_the_grant_was_dead_moves_once_it_is_renewed()
    {
        await using var stage = await HeldStage.StartAsync();
        var moved = stage.Meeting.ScheduledStart.AddDays(7);
        stage.Application.Platform.ReadFault = () => new ReconnectRequiredException(FakePlatform.Name, stage.Meeting.IntegrationId);
        stage.ChangeThere(meeting => meeting with { Start = moved });
        stage.Application.Clock.Advance(TimeSpan.FromHours(1));
        var told = await stage.TellAsync(stage.About(PlatformSignalKind.MeetingChanged));
        await stage.WaitForDeliveryAsync(told, DeliveryState.Processed);
        Assert.Equal(stage.Meeting.ScheduledStart, (await stage.DescribeAsync()).Meeting.ScheduledStart);

        stage.Application.Platform.ReadFault = null;
        await stage.Application.ConnectAsync(Token);
        await WaitForCatchUpAsync(stage);
        await stage.WaitForAsync(overview => overview.Meeting.ScheduledStart == moved);
        await WaitForJobsAsync(stage, job => job.Kind == Watch && job.DueAt < moved && job.DueAt > moved.AddMinutes(-75), 1, JobState.Waiting);
    }

    [Fact]
    public async Task Meetings_of_another_account_are_left_alone()
    {
        await using var stage = await HeldStage.StartAsync();
        await DisconnectAsync(stage);
        await PassDaysAsync(stage, 2);
        var watch = await FindWatchAsync(stage);

        stage.Application.Platform.AccountId = "account-2";
        await stage.Application.ConnectAsync(Token);
        await WaitForCatchUpAsync(stage);

        Assert.Equal(JobState.Done, watch.State);
        Assert.Equal(JobState.Done, (await FindWatchAsync(stage)).State);
        Assert.Equal(MeetingStatus.Scheduled, (await stage.DescribeAsync()).Meeting.Status);
    }

    private static async Task DisconnectAsync(HeldStage stage) => Assert.Null(
        await stage.Application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token));

    /// <summary>Lets the time come at which everything is due, and the watch look once.</summary>
    private static async Task PassDaysAsync(HeldStage stage, int days)
    {
        stage.PassTo(stage.Meeting.ScheduledEnd.AddDays(days));
        await WaitForJobsAsync(stage, static job => job.Kind == Watch, 1);
    }

    // The stage connects a first time.
    private static Task WaitForCatchUpAsync(HeldStage stage) =>
        WaitForJobsAsync(stage, static job => job.Subject.Contains("CatchUp", StringComparison.Ordinal), 2);

    private static async Task WaitForJobsAsync(HeldStage stage, Func<Job, bool> isMeant, int count, JobState state = JobState.Done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await ListAsync(stage)).Count(job => isMeant(job) && job.State == state) < count)
        {
            // Looks of the background take turns.
            stage.Application.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, limit.Token);
        }
    }

    private static async Task<Job> FindWatchAsync(HeldStage stage) => (await ListAsync(stage)).Single(static job => job.Kind == Watch);

    private static Task<IReadOnlyList<Job>> ListAsync(HeldStage stage) =>
        stage.Application.Get<IJobStore>().ListAsync(new JobQuery(null, null, null, 100), Token);
}
