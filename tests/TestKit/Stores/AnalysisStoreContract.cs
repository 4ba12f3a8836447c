using SalesFlow.Video.Analysis;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class AnalysisStoreContract(IStoreHost host) : StoreContract(host)
{
    private IAnalysisStore Store => Get<IAnalysisStore>();

    [Fact]
    public async Task Every_value_comes_back()
    {
        var analysis = AnalysisSamples.Full(await AddAsync(), Now);

        Assert.True(await Store.SaveAsync(analysis, 0, [], Cancellation));

        await AssertStoredAsync(analysis with { Version = 1 });
    }

    [Fact]
    public async Task What_could_not_be_told_stays_absent()
    {
        var analysis = AnalysisSamples.Bare(await AddAsync(), Now);

        await Store.SaveAsync(analysis, 0, [], Cancellation);

        await AssertStoredAsync(analysis with { Version = 1 });
        Assert.Empty(await Store.ListAsync(new MeetingId(Guid.NewGuid()), Cancellation));
    }

    [Fact]
    public async Task Metrics_without_speakers_and_sides_come_back_without_them()
    {
        var analysis = AnalysisSamples.Bare(await AddAsync(), Now);
        var metrics = new ConversationMetrics
        {
            Duration = TimeSpan.FromTicks(12_345_678_901),
            SpeechTime = TimeSpan.Zero,
            SilenceShare = double.Epsilon,
            LongSilences = int.MaxValue,
            SideReason = "Nobody is known.",
        };
        analysis = analysis with { Analysis = analysis.Analysis with { Metrics = metrics } };

        await Store.SaveAsync(analysis, 0, [], Cancellation);

        Assert.Equal(metrics, (await FindAsync(analysis))!.Analysis.Metrics);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.1 + 0.2 - 0.1)]
    public async Task No_number_makes_an_analysis_unstorable(double number)
    {
        var analysis = AnalysisSamples.Full(await AddAsync(), Now);
        analysis = analysis with { Analysis = analysis.Analysis with { Metrics = analysis.Analysis.Metrics! with { Engagement = number } } };

        Assert.True(await Store.SaveAsync(analysis, 0, [], Cancellation));

        Assert.Equal(number, (await FindAsync(analysis))!.Analysis.Metrics!.Engagement);
    }

    [Fact]
    public async Task A_save_replaces_the_analysis_with_its_items()
    {
        var full = AnalysisSamples.Full(await AddAsync(), Now);
        await Store.SaveAsync(full, 0, [], Cancellation);
        var fewer = full with { TranscriptHash = "other", Analysis = full.Analysis with { ActionItems = [full.Analysis.ActionItems[1]] }, People = [] };

        Assert.True(await Store.SaveAsync(fewer, 1, [], Cancellation));
        await AssertStoredAsync(fewer with { Version = 2 });

        Assert.True(await Store.SaveAsync(full, 2, [], Cancellation));
        await AssertStoredAsync(full with { Version = 3 });
    }

    [Fact]
    public async Task A_save_over_an_old_version_changes_nothing_and_causes_nothing()
    {
        var analysis = AnalysisSamples.Full(await AddAsync(), Now);
        Assert.False(await Store.SaveAsync(analysis, 1, [], Cancellation));
        await Store.SaveAsync(analysis, 0, [], Cancellation);
        var happened = Samples.Event(Seller, Now, "consumer");

        Assert.False(await Store.SaveAsync(analysis with { TranscriptHash = "late" }, 0, [happened], Cancellation));
        Assert.False(await Store.SaveAsync(analysis with { TranscriptHash = "late" }, 2, [happened], Cancellation));

        await AssertStoredAsync(analysis with { Version = 1 });
        Assert.Null(await Get<IEventStore>().FindAsync(happened.Id, Cancellation));
    }

    [Fact]
    public async Task The_events_of_a_save_cause_their_jobs()
    {
        var happened = Samples.Event(Seller, Now, "one");

        await Store.SaveAsync(AnalysisSamples.Bare(await AddAsync(), Now), 0, [happened], Cancellation);

        var job = Assert.Single(await Get<IJobStore>().LeaseDueAsync("node-1", Now, TimeSpan.FromMinutes(1), 10, Cancellation));
        Assert.Equal(OutboxJobs.Of(happened)[0].Id, job.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds_with_all_of_its_items(long version)
    {
        var full = AnalysisSamples.Full(await AddAsync(), Now);
        if (version > 0)
            await Store.SaveAsync(full, 0, [], Cancellation);
        List<StoredAnalysis> versions = [.. Enumerable.Range(0, 20).Select(index => full with
        {
            TranscriptHash = $"{index}",
            Analysis = full.Analysis with
            {
                ActionItems = [.. full.Analysis.ActionItems.Take(index % 4).Select(item => item with { Text = $"{index}" })],
            },
        })];

        var saved = await AtOnceAsync(20, index => Store.SaveAsync(versions[index], version, [], Cancellation));

        Assert.Equal(1, saved.Count(static result => result));
        await AssertStoredAsync(versions[Array.IndexOf(saved, true)] with { Version = version + 1 });
    }

    [Fact]
    public async Task A_meeting_and_the_other_calls_on_its_link_have_an_analysis_each()
    {
        var first = await AddAsync();
        var second = await AddOccurrenceAsync(first.MeetingId, "second");
        var main = AnalysisSamples.Full(first, Now);
        var other = AnalysisSamples.Bare(second, Now.AddHours(1)) with { ConversationId = ConversationId.Of(second.Id) };

        Assert.True(await Store.SaveAsync(main, 0, [], Cancellation));
        Assert.True(await Store.SaveAsync(other, 0, [], Cancellation));

        await AssertStoredAsync(main with { Version = 1 });
        await AssertStoredAsync(other with { Version = 1 });
        Assert.Equal(
            [other.ConversationId, main.ConversationId],
            (await Store.ListAsync(first.MeetingId, Cancellation)).Select(static analysis => analysis.ConversationId));
    }

    [Fact]
    public async Task An_analysis_from_before_there_were_conversations_becomes_that_of_one()
    {
        var occurrence = await AddAsync();
        var legacy = AnalysisSamples.Full(occurrence, Now) with { ConversationId = null, Revision = 1 };
        await Store.SaveAsync(legacy, 0, [], Cancellation);
        var adopted = Assert.Single(await Store.ListAsync(occurrence.MeetingId, Cancellation)) with { ConversationId = ConversationId.Of(occurrence.MeetingId) };

        Assert.Null(await FindAsync(adopted));
        Assert.False(await Store.SaveAsync(adopted, 2, [], Cancellation));
        Assert.True(await Store.SaveAsync(adopted, 1, [], Cancellation));

        await AssertStoredAsync(adopted with { Version = 2 });
        Assert.Single(await Store.ListAsync(occurrence.MeetingId, Cancellation));
    }

    [Fact]
    public async Task An_occurrence_that_stood_alone_brings_its_analysis_into_the_conversation()
    {
        var occurrence = await AddAsync();
        var alone = AnalysisSamples.Full(occurrence, Now) with { ConversationId = ConversationId.Of(occurrence.Id) };
        await Store.SaveAsync(alone, 0, [], Cancellation);

        Assert.True(await Store.SaveAsync(alone with { ConversationId = ConversationId.Of(occurrence.MeetingId) }, 1, [], Cancellation));

        Assert.Null(await FindAsync(alone));
        await AssertStoredAsync(alone with { ConversationId = ConversationId.Of(occurrence.MeetingId), Version = 2 });
    }

    [Fact]
    public async Task An_occurrence_that_left_the_conversation_gets_an_analysis_of_its_own()
    {
        var left = await AddAsync();
        await AddOccurrenceAsync(left.MeetingId, "second");
        var main = AnalysisSamples.Full(left, Now);
        await Store.SaveAsync(main, 0, [], Cancellation);
        var alone = AnalysisSamples.Bare(left, Now) with { ConversationId = ConversationId.Of(left.Id) };

        Assert.True(await Store.SaveAsync(alone, 0, [], Cancellation));

        await AssertStoredAsync(main with { Version = 1 });
        Assert.Equal(1, (await FindAsync(alone))!.Version);
    }

    private async Task<Occurrence> AddOccurrenceAsync(MeetingId meetingId, string platformId)
    {
        var occurrence = Samples.Occurrence(meetingId, platformId);
        Assert.True(await Get<IOccurrenceStore>().SaveAsync(occurrence, 0, [], Cancellation));
        return occurrence;
    }

    private async Task<Occurrence> AddAsync()
    {
        var meeting = Samples.Meeting(Seller, Now);
        await Get<IMeetingStore>().AddAsync(meeting, null, [], Cancellation);
        return await AddOccurrenceAsync(meeting.Id, "first");
    }

    private async Task AssertStoredAsync(StoredAnalysis expected) =>
        Assert.Equal(AnalysisSamples.Describe(expected), AnalysisSamples.Describe(await FindAsync(expected)));

    /// <summary>Returns what is kept of the conversation that an analysis names, or null.</summary>
    private async Task<StoredAnalysis?> FindAsync(StoredAnalysis analysis) => (await Store.ListAsync(analysis.MeetingId, Cancellation))
        .SingleOrDefault(kept => kept.ConversationId == analysis.ConversationId);
}
