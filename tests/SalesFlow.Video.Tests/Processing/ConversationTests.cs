using SalesFlow.Video.Analysis;
using SalesFlow.Video.Events;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>Several calls of one meeting, from the platform's news to one transcript, one attendance and one analysis.</summary>
public sealed class ConversationTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BigStep = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_drops_and_is_resumed_is_one_conversation_and_paid_for_once()
    {
        await using var stage = await HeldStage.StartAsync(delay: Delay);
        var first = stage.Hold("occurrence-1", length: TimeSpan.FromMinutes(5));
        var second = stage.Hold("occurrence-2", after: TimeSpan.FromMinutes(6), length: TimeSpan.FromMinutes(20));
        stage.PassTo(second.End!.Value);

        // The end of the first call arrives after the start of the second.
        await stage.TellAsync(stage.Started(first));
        await stage.TellAsync(stage.Started(second));
        await stage.TellAsync(stage.Ended(first));
        await stage.TellAsync(stage.Ended(second));
        await stage.WaitForAsync(static overview => overview.Occurrences.Count == 2
            && overview.Occurrences.All(static call => call.Artifacts.Count == 3 && call.Artifacts.All(static artifact => artifact.IsSettled)));
        var held = await stage.WaitForSettledAsync(occurrences: 2, BigStep);
        var transcript = (await Artifacts(stage).GetTranscriptAsync(TestApplication.Seller, stage.Meeting.Id, null, Token)).Value!;
        var attended = await Artifacts(stage).ListParticipantsAsync(TestApplication.Seller, stage.Meeting.Id, null, Token);

        Assert.Equal(MeetingStatus.Completed, held.Meeting.Status);
        Assert.Equal((first.Start, second.End), (held.Result.ActualStart, held.Result.ActualEnd));
        Assert.Equal(["occurrence-1", "occurrence-2"], held.Conversation.Occurrences.Select(static call => call.PlatformOccurrenceId));
        Assert.Equal(
            ["This is our price.", "Send the offer occurrence-1.", "This is our price.", "Send the offer occurrence-2."],
            transcript.Transcript.Segments.Select(static said => said.Text));
        Assert.Equal(TimeSpan.FromMinutes(6), transcript.Transcript.Segments[2].Start);
        Assert.Equal(1, transcript.Transcript.Gaps.Single().AfterSegment);
        Assert.Equal([("Buyer", 4), ("Seller", 2)], attended.Select(static person => (person.Name, person.Sessions.Count)).Order());
        Assert.Equal(2, held.Result.ParticipantsCount);
        Assert.Equal((1, TimeSpan.FromMinutes(25)), (stage.Analyzer.Calls, stage.Analyzer.LastRequest!.Duration!.Value));
    }

    [Fact]
    public async Task The_analysis_waits_until_nobody_has_come_back_for_a_while()
    {
        await using var stage = await HeldStage.StartAsync(delay: Delay);
        var held = await stage.HoldAndTellAsync();
        var end = held.End!.Value;
        await stage.WaitForAsync(static overview => overview.Result is { HasTranscript: true, HasRecording: true, ParticipantsCount: 2 });
        stage.PassTo(end + Delay - TimeSpan.FromSeconds(1));
        for (var look = 0; look < 20; look++)
            await Task.Delay(20, Token);
        Assert.Equal(0, stage.Analyzer.Calls);

        await stage.WaitForAsync(static overview => overview.Result.Summary is not null);

        Assert.Equal(1, stage.Analyzer.Calls);
    }

    [Fact]
    public async Task Who_comes_back_later_causes_another_revision_which_keeps_what_people_decided()
    {
        await using var stage = await HeldStage.StartAsync(delay: Delay);
        await stage.HoldAndTellAsync("occurrence-1", length: TimeSpan.FromMinutes(5));
        await stage.WaitForSettledAsync(step: BigStep);
        var decided = await Artifacts(stage).DecideAsync(
            TestApplication.Seller, stage.Meeting.Id, "item-1", new ActionItemDecision { State = ActionItemState.Confirmed }, Token);
        await stage.HoldAndTellAsync("occurrence-2", after: TimeSpan.FromHours(2));

        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingAnalyzed>().Count() == 2, BigStep);
        var revised = (await Artifacts(stage).FindAnalysisAsync(TestApplication.Seller, stage.Meeting.Id, null, Token))!;

        Assert.NotNull(decided.Value);
        Assert.Equal((2, 2), (revised.Revision, stage.Analyzer.Calls));
        Assert.Equal(ActionItemState.Confirmed, Assert.Single(revised.Analysis.ActionItems).State);
        Assert.Equal(4, stage.Analyzer.LastRequest!.Transcript.Segments.Count);
        Assert.Equal(
            [(ConversationId.Of(stage.Meeting.Id), 1), (ConversationId.Of(stage.Meeting.Id), 2)],
            stage.Notebook.Events.OfType<MeetingAnalyzed>().OrderBy(static told => told.Revision).Select(static told => (told.ConversationId!.Value, told.Revision)));
    }

    [Theory]
    [InlineData(24.0)]
    [InlineData(13.5)]
    [InlineData(-3.0)]
    [InlineData(-24.0)]
    public async Task Another_call_on_the_link_has_a_result_of_its_own_and_changes_none(double hours)
    {
        await using var stage = await HeldStage.StartAsync();
        var calls = new[] { TimeSpan.Zero, TimeSpan.FromHours(hours) }.Order().ToList();
        foreach (var call in calls)
        {
            // Longer than the meeting itself.
            var length = call == TimeSpan.Zero ? TimeSpan.FromMinutes(25) : TimeSpan.FromMinutes(50);
            await stage.HoldAndTellAsync(call == TimeSpan.Zero ? "meeting" : "other", call, length);
        }

        var held = await stage.WaitForAsync(
            overview => overview.Result.Summary is not null && stage.Notebook.Events.OfType<MeetingAnalyzed>().Count() == 2, BigStep);
        var other = Assert.Single(held.OtherCalls);
        var its = await Artifacts(stage).FindAnalysisAsync(TestApplication.Seller, stage.Meeting.Id, other.Id, Token);
        var said = await Artifacts(stage).GetTranscriptAsync(TestApplication.Seller, stage.Meeting.Id, other.Id, Token);

        Assert.Equal(MeetingStatus.Completed, held.Meeting.Status);
        Assert.Equal(stage.Meeting.ScheduledStart, held.Result.ActualStart);
        Assert.Equal("meeting", Assert.Single(held.Conversation.Occurrences).PlatformOccurrenceId);
        Assert.Equal((ConversationId.Of(other.Id), 1), (its!.ConversationId!.Value, its.Revision));
        Assert.Contains(said.Value!.Transcript.Segments, static segment => segment.Text == "Send the offer other.");
    }

    private static VideoArtifacts Artifacts(HeldStage stage) => stage.Application.Get<VideoArtifacts>();
}
