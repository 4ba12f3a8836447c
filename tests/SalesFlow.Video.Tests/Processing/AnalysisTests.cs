using SalesFlow.Video.Analysis;
using SalesFlow.Video.Events;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

public sealed class AnalysisTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_that_is_overloaded_is_asked_again()
    {
        await using var stage = await HeldStage.StartAsync();
        var faults = 2;
        stage.Analyzer.Fault = () => faults-- > 0 ? new TranscriptAnalysisException(TranscriptAnalysisFailure.Transient, "Scripted.") : null;
        await EndAsync(stage);

        var held = await stage.WaitForSettledAsync();

        Assert.NotNull(held.Result.Summary);
        Assert.Equal(3, stage.Analyzer.Calls);
        Assert.True((await TranscriptOfAsync(stage)).IsProcessed);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_model_that_declines_is_not_asked_again_and_an_operator_can_run_it()
    {
        await using var stage = await HeldStage.StartAsync();
        stage.Analyzer.Fault = static () => new TranscriptAnalysisException(TranscriptAnalysisFailure.Refused, "Scripted.");
        await EndAsync(stage);
        var jobs = stage.Application.Get<IJobStore>();
        IReadOnlyList<Job> dead;
        while ((dead = await jobs.ListAsync(new JobQuery(JobState.Dead, null, null, 10), Token)).Count == 0)
        {
            stage.Application.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var transcript = await TranscriptOfAsync(stage);

        stage.Analyzer.Fault = null;
        await jobs.RerunAsync(Assert.Single(dead).Id, stage.Application.Clock.GetUtcNow(), Token);
        var held = await stage.WaitForAsync(overview => overview.Result.Summary is not null);

        Assert.Equal((false, "Refused"), (transcript.IsProcessed, transcript.ProcessingError));
        Assert.Equal(2, stage.Analyzer.Calls);
        Assert.Equal(MeetingStatus.Completed, held.Meeting.Status);
    }

    [Fact]
    public async Task Asking_once_more_returns_what_is_there_without_paying()
    {
        await using var stage = await HeldStage.StartAsync();
        await EndAsync(stage);
        await stage.WaitForSettledAsync();
        var artifacts = stage.Application.Get<VideoArtifacts>();

        var outcome = await artifacts.AnalyzeAsync(TestApplication.Seller, stage.Meeting.Id, null, TimeSpan.FromSeconds(5), cancellationToken: Token);
        var others = await artifacts.AnalyzeAsync(new OwnerId("somebody-else"), stage.Meeting.Id, null, TimeSpan.FromSeconds(5), cancellationToken: Token);

        Assert.Equal("They agreed on a price.", outcome.Value!.Analysis!.Analysis.Summary);
        Assert.Equal(VideoErrorCode.MeetingNotFound, others.Problem!.Code);
        Assert.Equal(1, stage.Analyzer.Calls);
    }

    [Fact]
    public async Task The_analyzer_knows_who_was_there_and_when()
    {
        await using var stage = await HeldStage.StartAsync();
        await EndAsync(stage);
        await stage.WaitForSettledAsync();

        var request = stage.Analyzer.LastRequest!;

        Assert.Equal(("Product demo", TimeSpan.FromMinutes(25)), (request.Title, request.Duration));
        Assert.Equal(ConversationSide.Internal, request.Participants.Single(person => person.Name == "Seller").Side);
        Assert.Equal(DateOnly.FromDateTime(stage.Meeting.ScheduledStart.DateTime), request.HeldOn);
    }

    [Fact]
    public async Task What_people_decide_about_items_shows_in_the_list_and_survives_a_better_transcript()
    {
        await using var stage = await HeldStage.StartAsync();
        await EndAsync(stage);
        await stage.WaitForSettledAsync();
        var artifacts = stage.Application.Get<VideoArtifacts>();
        var decision = new ActionItemDecision { State = ActionItemState.Corrected, Text = " Send the final offer ", Assignee = "Seller" };

        var decided = await artifacts.DecideAsync(TestApplication.Seller, stage.Meeting.Id, "item-1", decision, Token);
        var unknown = await artifacts.DecideAsync(TestApplication.Seller, stage.Meeting.Id, "item-2", decision, Token);
        var empty = await artifacts.DecideAsync(TestApplication.Seller, stage.Meeting.Id, "item-1", decision with { Text = " " }, Token);

        Assert.Equal(("Send the final offer", "Seller"), (decided.Value!.Text, decided.Value.Assignee));
        Assert.Equal(VideoErrorCode.ActionItemNotFound, unknown.Problem!.Code);
        Assert.Equal(VideoErrorCode.Required, empty.Problem!.Code);
        Assert.Equal(ActionItemState.Corrected, (await stage.DescribeAsync()).Result.ActionItems.Single().State);
    }

    [Fact]
    public async Task An_analysis_is_replaced_on_demand_with_the_decisions_kept_and_the_application_told()
    {
        await using var stage = await HeldStage.StartAsync();
        await EndAsync(stage);
        await stage.WaitForSettledAsync();
        var artifacts = stage.Application.Get<VideoArtifacts>();
        var first = await artifacts.FindAnalysisAsync(TestApplication.Seller, stage.Meeting.Id, null, Token);
        await artifacts.DecideAsync(
            TestApplication.Seller, stage.Meeting.Id, "item-1", new ActionItemDecision { State = ActionItemState.Dismissed }, Token);
        stage.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        stage.Analyzer.Summary = "They agreed on a discount.";

        var outcome = await AgainAsync(stage);

        var second = outcome.Value!.Analysis!;
        Assert.Equal("They agreed on a discount.", second.Analysis.Summary);
        Assert.True(second.CreatedAt > first!.CreatedAt);
        Assert.Equal(ActionItemState.Dismissed, Assert.Single(second.Analysis.ActionItems).State);
        Assert.Equal(2, stage.Analyzer.Calls);
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingAnalyzed>().Count() == 2);
        Assert.Equal("They agreed on a discount.", (await stage.DescribeAsync()).Result.Summary);
    }

    [Fact]
    public async Task A_decision_that_is_made_while_the_analyzer_works_is_kept_too()
    {
        await using var stage = await HeldStage.StartAsync();
        await EndAsync(stage);
        await stage.WaitForSettledAsync();
        stage.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        var gate = new TaskCompletionSource();
        stage.Analyzer.Gate = gate.Task;
        stage.Analyzer.Called = new(TaskCreationOptions.RunContinuationsAsynchronously);

        var asking = AgainAsync(stage);
        await stage.Analyzer.Called.Task.WaitAsync(Token);
        await stage.Application.Get<VideoArtifacts>().DecideAsync(
            TestApplication.Seller, stage.Meeting.Id, "item-1", new ActionItemDecision { State = ActionItemState.Confirmed }, Token);
        gate.SetResult();
        var outcome = await asking;

        Assert.Equal(ActionItemState.Confirmed, Assert.Single(outcome.Value!.Analysis!.Analysis.ActionItems).State);
        Assert.Equal(2, stage.Analyzer.Calls);
    }

    [Fact(Timeout = 30_000)]
    public async Task An_attempt_that_died_after_it_stored_its_analysis_is_not_paid_for_again()
    {
        await using var stage = await HeldStage.StartAsync();
        await EndAsync(stage);
        await stage.WaitForSettledAsync();
        var jobs = stage.Application.Get<IJobStore>();
        stage.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        await AgainAsync(stage);
        var asked = (await jobs.ListAsync(new JobQuery(null, "conversation.analyze", null, 10), Token))[0];

        await jobs.WakeAsync(asked with { State = JobState.Waiting, Attempts = 0, EndedAt = null }, Token);
        Job? repeated;
        while ((repeated = await jobs.FindAsync(asked.Id, Token)) is { State: JobState.Waiting })
        {
            stage.Application.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(JobState.Done, repeated!.State);
        Assert.Equal(2, stage.Analyzer.Calls);
    }

    [Fact]
    public async Task An_analysis_stays_when_its_replacement_is_declined()
    {
        await using var stage = await HeldStage.StartAsync();
        await EndAsync(stage);
        await stage.WaitForSettledAsync();
        stage.Analyzer.Fault = static () => new TranscriptAnalysisException(TranscriptAnalysisFailure.Refused, "Scripted.");

        var declined = await AgainAsync(stage);
        var kept = await stage.Application.Get<VideoArtifacts>().GetAnalysisAsync(TestApplication.Seller, stage.Meeting.Id, null, Token);

        Assert.Equal(VideoErrorCode.AnalysisFailed, declined.Problem!.Code);
        Assert.Equal("They agreed on a price.", kept.Value!.Analysis.Summary);
        Assert.True((await TranscriptOfAsync(stage)).IsProcessed);
    }

    private static Task<VideoResult<AnalysisOutcome>> AgainAsync(HeldStage stage) => stage.Application.Get<VideoArtifacts>()
        .AnalyzeAsync(TestApplication.Seller, stage.Meeting.Id, null, TimeSpan.FromSeconds(20), again: true, Token);

    private static async Task EndAsync(HeldStage stage)
    {
        var occurrence = stage.Hold();
        stage.PassTo(occurrence.End!.Value);
        await stage.TellAsync(stage.Started(occurrence));
        await stage.WaitForDeliveryAsync(await stage.TellAsync(stage.Ended(occurrence)), DeliveryState.Processed);
        await stage.TellAsync(stage.Ready(occurrence, ArtifactKind.Recording));
        await stage.TellAsync(stage.Ready(occurrence, ArtifactKind.Transcript));
    }

    private static async Task<StoredTranscript> TranscriptOfAsync(HeldStage stage)
    {
        var occurrence = Assert.Single((await stage.DescribeAsync()).Occurrences);
        return (await stage.Application.Get<IOccurrenceStore>().FindTranscriptAsync(occurrence.Id, Token))!;
    }
}
