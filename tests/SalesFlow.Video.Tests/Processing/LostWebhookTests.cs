using System.Diagnostics.Metrics;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Events;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

public sealed class LostWebhookTests
{
    private static readonly TimeSpan BigStep = TimeSpan.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Polling_finds_what_no_webhook_told_and_counts_it()
    {
        var lost = 0L;
        using var meter = new MeterListener();
        meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VideoTelemetry.Name && instrument.Name == "salesflow.video.webhooks_lost")
                listener.EnableMeasurementEvents(instrument);
        };
        meter.SetMeasurementEventCallback<long>((_, count, tags, _) => Interlocked.Add(ref lost, IsFake(tags) ? count : 0));
        meter.Start();
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        stage.PassTo(stage.Meeting.ScheduledEnd);

        var held = await stage.WaitForSettledAsync(step: BigStep);

        Assert.Equal(MeetingStatus.Completed, held.Meeting.Status);
        Assert.Equal(occurrence.End, held.Result.ActualEnd);
        Assert.Equal(1, stage.Analyzer.Calls);
        Assert.All(held.Occurrences.Single().Artifacts, artifact => Assert.False(artifact.IsAnnounced));

        // Start, end, recording and transcript; nobody announces attendance. Other tests of this process lose webhooks as well.
        Assert.True(Volatile.Read(ref lost) >= 4);
    }

    [Fact]
    public async Task A_meeting_that_was_moved_without_a_word_is_found_at_its_new_time()
    {
        await using var stage = await HeldStage.StartAsync();
        var later = TimeSpan.FromDays(2);
        stage.ChangeThere(meeting => meeting with { Start = stage.Meeting.ScheduledStart + later });
        stage.PassTo(stage.Meeting.ScheduledEnd.AddMinutes(5));

        var moved = await stage.WaitForAsync(overview => overview.Meeting.ScheduledStart == stage.Meeting.ScheduledStart + later);
        var occurrence = stage.Hold(after: later);
        stage.PassTo(occurrence.End!.Value);
        var held = await stage.WaitForSettledAsync(step: BigStep);

        Assert.Equal(MeetingStatus.Scheduled, moved.Meeting.Status);
        Assert.Equal((MeetingStatus.Completed, occurrence.End), (held.Meeting.Status, held.Result.ActualEnd));
    }

    [Fact]
    public async Task A_meeting_that_was_deleted_without_a_word_is_cancelled_and_not_one_to_which_nobody_came()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.Application.Platform.Meetings.TryRemove(stage.Meeting.PlatformMeetingId!, out _);
        stage.PassTo(stage.Meeting.ScheduledEnd.AddMinutes(5));

        await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.Cancelled);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(20)]
    [InlineData(26)]
    public async Task A_move_that_is_learned_of_after_the_call_makes_it_the_call_that_was_planned(int hours)
    {
        await using var stage = await HeldStage.StartAsync();
        var call = stage.Hold(after: TimeSpan.FromHours(hours));
        stage.ChangeThere(meeting => meeting with { Start = call.Start });
        stage.PassTo(stage.Meeting.ScheduledEnd.AddHours(Math.Max(hours, 0) + 1));

        var held = await stage.WaitForSettledAsync(step: BigStep);

        Assert.Equal((MeetingStatus.Completed, call.Start), (held.Meeting.Status, held.Meeting.ScheduledStart));
        Assert.Equal(call.End, held.Result.ActualEnd);
    }

    [Fact]
    public async Task A_platform_that_is_down_is_asked_all_day_however_often_that_was()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        var jobs = stage.Application.Get<IJobStore>();
        var watch = (await jobs.ListAsync(new JobQuery(null, "meeting.watch", null, 1), Token)).Single();
        await jobs.WearOutAsync(watch, Token);

        stage.Application.Platform.ListFault = static () => FakePlatform.Fault(PlatformErrorKind.Unreachable);
        stage.PassTo(stage.Meeting.ScheduledEnd.AddHours(6));
        await jobs.WaitForNextAttemptAsync(watch, stage.Application.Clock, Token);
        stage.Application.Platform.ListFault = null;
        var held = await stage.WaitForSettledAsync(step: BigStep);

        Assert.Equal(occurrence.End, held.Result.ActualEnd);
    }

    [Fact]
    public async Task A_recording_that_never_comes_is_given_up_with_a_reason_and_can_be_fetched_later()
    {
        await using var stage = await HeldStage.StartAsync();
        var occurrence = stage.Hold();
        var recordings = occurrence.Recordings;
        occurrence.Recordings = () => ArtifactAnswer<IReadOnlyList<Recording>>.NotYet(isProcessing: true);
        stage.PassTo(occurrence.End!.Value);
        await stage.TellAsync(stage.Started(occurrence));
        await stage.TellAsync(stage.Ended(occurrence));

        var given = await stage.WaitForSettledAsync(step: TimeSpan.FromMinutes(30));
        var artifact = given.Occurrences.Single().FindArtifact(ArtifactKind.Recording)!;
        occurrence.Recordings = recordings;
        var fetched = await stage.Application.Get<VideoArtifacts>().FetchAsync(TestApplication.Seller, stage.Meeting.Id, Token);

        Assert.Equal((ArtifactState.NotProduced, ArtifactReason.NotRecorded), (artifact.State, artifact.Reason));
        Assert.Contains("not recorded", ArtifactReasons.Describe(artifact), StringComparison.Ordinal);
        Assert.False(given.Result.HasRecording);
        Assert.True(fetched.Value!.Result.HasRecording);
    }

    [Fact]
    public async Task Nobody_came_is_said_a_day_after_and_not_before()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.PassTo(stage.Meeting.ScheduledEnd.AddHours(23));
        for (var look = 0; look < 30; look++)
        {
            await Task.Delay(20, Token);
            Assert.Equal(MeetingStatus.Scheduled, (await stage.DescribeAsync()).Meeting.Status);
        }

        var closed = await stage.WaitForAsync(overview => overview.Meeting.Status == MeetingStatus.NotHeld, BigStep);
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingNotHeld>().Any());
        var transcript = await stage.Application.Get<VideoArtifacts>().GetTranscriptAsync(TestApplication.Seller, stage.Meeting.Id, null, Token);

        Assert.Empty(closed.Occurrences);
        Assert.Single(stage.Notebook.Events);
        Assert.Contains("Nobody joined", transcript.Problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_came_is_said_also_where_the_plan_may_not_be_read()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.Application.Platform.ReadFault = static () => FakePlatform.Fault(PlatformErrorKind.MissingScope);
        stage.PassTo(stage.Meeting.ScheduledEnd.AddHours(23));

        await stage.WaitForAsync(static overview => overview.Meeting.Status == MeetingStatus.NotHeld, BigStep);
    }

    private static bool IsFake(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "platform" && value is string platform && platform == FakePlatform.Name.Name)
                return true;
        }

        return false;
    }
}
