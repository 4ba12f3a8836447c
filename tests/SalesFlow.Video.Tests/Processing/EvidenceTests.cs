using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Events;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>What an analysis rests on, when parts of the conversation and the people in it become known one after the other.</summary>
public sealed class EvidenceTests
{
    private static readonly TimeSpan BigStep = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_half_that_arrives_late_renames_no_item_and_leads_to_the_same_words()
    {
        await using var stage = await HeldStage.StartAsync(static services => services.AddSingleton<ITranscriptAnalyzer>(new QuotingAnalyzer()));
        ArtifactAnswer<Transcript>? late = null;
        await stage.HoldAndTellAsync("first", length: TimeSpan.FromMinutes(5), change: call =>
        {
            var transcript = call.Transcript!;
            call.Transcript = () => late is null ? ArtifactAnswer<Transcript>.NotYet(isProcessing: true) : transcript();
        });
        await stage.HoldAndTellAsync("second", TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(10));
        await stage.WaitForAsync(static overview => overview.Result.Summary is not null, BigStep);
        var before = await FindAsync(stage);
        late = ArtifactAnswer<Transcript>.NotYet(isProcessing: false);

        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingAnalyzed>().Any(static told => told.Revision == 2), BigStep);
        var after = await FindAsync(stage);

        var (first, second) = (OccurrenceId.Of(stage.Meeting.Id, "first"), OccurrenceId.Of(stage.Meeting.Id, "second"));
        Assert.Equal(["Send the offer second."], before.ActionItems.Select(static item => item.Text));
        Assert.Equal(["Send the offer first.", "Send the offer second."], after.ActionItems.Select(static item => item.Text));
        Assert.Equal(before.ActionItems[0].Id, after.ActionItems[1].Id);
        Assert.Equal((1, 3), (Assert.Single(before.ActionItems[0].Segments), Assert.Single(after.ActionItems[1].Segments)));
        Assert.Equal([(first, 1), (second, 1)], after.ActionItems.Select(static item => (item.Evidence[0].OccurrenceId, item.Evidence[0].Segments[0])));
        Assert.Equal([0, 1, 2, 3], after.SummarySentences[0].Segments);
        Assert.Equal([(first, 2), (second, 2)], after.SummarySentences[0].Evidence.Select(static one => (one.OccurrenceId, one.Segments.Count)));
    }

    [Fact]
    public async Task While_the_whole_is_not_analyzed_the_old_analysis_leads_to_its_words()
    {
        await using var stage = await HeldStage.StartAsync(static services => services.AddSingleton<ITranscriptAnalyzer>(new QuotingAnalyzer()));
        await stage.HoldAndTellAsync("second", TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(10));
        await stage.WaitForSettledAsync();
        var store = stage.Application.Get<IOccurrenceStore>();
        var first = new Occurrence
        {
            Id = OccurrenceId.Of(stage.Meeting.Id, "first"),
            MeetingId = stage.Meeting.Id,
            PlatformOccurrenceId = "first",
            ActualStart = stage.Meeting.ScheduledStart,
            ActualEnd = stage.Meeting.ScheduledStart.AddMinutes(5),
        };
        await store.SaveAsync(first, 0, [], Token);
        var said = (await store.FindTranscriptAsync(OccurrenceId.Of(stage.Meeting.Id, "second"), Token))!;
        await store.SaveTranscriptAsync(said with { OccurrenceId = first.Id, ContentHash = "first" }, Token);

        var analysis = await FindAsync(stage);

        Assert.Equal([3], Assert.Single(analysis.ActionItems).Segments);
    }

    [Fact]
    public async Task Equal_words_of_one_call_are_told_apart_and_keep_their_names()
    {
        await using var stage = await HeldStage.StartAsync(static services => services.AddSingleton<ITranscriptAnalyzer>(new QuotingAnalyzer()));
        static void Repeat(FakeOccurrence call) => call.Transcript = static () => ArtifactAnswer<Transcript>.Available(new Transcript
        {
            Segments =
            [
                .. Enumerable.Range(0, 3).Select(static index => new Segment
                {
                    Index = index,
                    Start = TimeSpan.FromSeconds(index),
                    End = TimeSpan.FromSeconds(index + 1),
                    Speaker = $"Speaker {index}",
                    Text = "Send the offer.",
                }),
            ],
        });
        await stage.HoldAndTellAsync("second", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), Repeat);
        await stage.WaitForSettledAsync();
        var alone = await FindAsync(stage);
        await stage.HoldAndTellAsync("first", TimeSpan.Zero, TimeSpan.FromMinutes(5), Repeat);
        await stage.WaitForAsync(_ => stage.Notebook.Events.OfType<MeetingAnalyzed>().Any(static told => told.Revision == 2), BigStep);

        var both = await FindAsync(stage);

        Assert.Equal(3, alone.ActionItems.Select(static item => item.Id).Distinct().Count());
        Assert.Equal(6, both.ActionItems.Select(static item => item.Id).Distinct().Count());
        Assert.Equal(alone.ActionItems.Select(static item => item.Id), both.ActionItems.Skip(3).Select(static item => item.Id));
    }

    [Fact]
    public async Task Attendance_that_arrives_late_decides_the_sides_anew_and_costs_nothing()
    {
        await using var stage = await HeldStage.StartAsync();
        var isKnown = false;
        var held = await stage.HoldAndTellAsync(change: call =>
        {
            var participants = call.Participants!;
            call.Participants = () => isKnown ? participants() : ArtifactAnswer<IReadOnlyList<Participant>>.NotYet(isProcessing: false);
        });
        await stage.WaitForAsync(static overview => overview.Result.Summary is not null);
        var before = await FindStoredAsync(stage);
        var decided = await stage.Application.Get<VideoArtifacts>().DecideAsync(
            TestApplication.Seller, stage.Meeting.Id, "item-1", new ActionItemDecision { State = ActionItemState.Dismissed }, Token);
        isKnown = true;

        await stage.WaitForAsync(static overview => overview.Result.ParticipantsCount == 2, BigStep);
        StoredAnalysis after;
        do
        {
            await Task.Delay(20, Token);
            stage.Application.Clock.Advance(TimeSpan.FromSeconds(1));
            after = await FindStoredAsync(stage);
        }
        while (after.People.All(static person => person.Side == ConversationSide.Unknown));

        Assert.NotNull(held.End);
        Assert.NotNull(decided.Value);
        Assert.All(before.People, static person => Assert.Equal(ConversationSide.Unknown, person.Side));
        Assert.Equal(ConversationSide.Internal, after.People.Single(static person => person.Name == "Seller").Side);
        Assert.Equal((before.CreatedAt, 1, 1), (after.CreatedAt, after.Revision, stage.Analyzer.Calls));
        Assert.Equal(ActionItemState.Dismissed, Assert.Single(after.Analysis.ActionItems).State);
        Assert.Single(stage.Notebook.Events.OfType<MeetingAnalyzed>());
    }

    [Fact]
    public async Task An_analysis_from_before_there_were_conversations_stays_and_is_not_paid_for_again()
    {
        await using var stage = await HeldStage.StartAsync(delay: TimeSpan.FromHours(20));
        await stage.HoldAndTellAsync();
        await stage.WaitForAsync(static overview => overview.Result is { HasTranscript: true, ParticipantsCount: 2 });
        var occurrence = (await stage.DescribeAsync()).Occurrences.Single();
        var said = (await stage.Application.Get<IOccurrenceStore>().FindTranscriptAsync(occurrence.Id, Token))!;
        var legacy = new StoredAnalysis
        {
            OccurrenceId = occurrence.Id,
            MeetingId = stage.Meeting.Id,
            Analysis = await new QuotingAnalyzer().AnalyzeAsync(new TranscriptAnalysisRequest { Transcript = said.Transcript }, Token),
            TranscriptHash = said.ContentHash,
            CreatedAt = stage.Application.Clock.GetUtcNow(),
        };
        await stage.Application.Get<IAnalysisStore>().SaveAsync(legacy, 0, [], Token);
        var artifacts = stage.Application.Get<VideoArtifacts>();

        var asked = await artifacts.AnalyzeAsync(TestApplication.Seller, stage.Meeting.Id, null, TimeSpan.FromSeconds(5), cancellationToken: Token);
        var item = Assert.Single(asked.Value!.Analysis!.Analysis.ActionItems);
        var decided = await artifacts.DecideAsync(
            TestApplication.Seller, stage.Meeting.Id, item.Id, new ActionItemDecision { State = ActionItemState.Confirmed }, Token);
        var shown = await stage.DescribeAsync();

        Assert.Equal(legacy.Analysis.ActionItems[0].Id, item.Id);
        Assert.Equal((occurrence.Id, 1), (item.Evidence[0].OccurrenceId, item.Evidence[0].Segments[0]));
        Assert.Equal(ActionItemState.Confirmed, decided.Value!.State);
        Assert.Equal((legacy.Analysis.Summary, ActionItemState.Confirmed), (shown.Result.Summary, shown.Result.ActionItems[0].State));
        Assert.Equal(0, stage.Analyzer.Calls);
    }

    private static async Task<StoredAnalysis> FindStoredAsync(HeldStage stage) =>
        (await stage.Application.Get<VideoArtifacts>().FindAnalysisAsync(TestApplication.Seller, stage.Meeting.Id, null, Token))!;

    private static async Task<MeetingAnalysis> FindAsync(HeldStage stage) => (await FindStoredAsync(stage)).Analysis;
}
