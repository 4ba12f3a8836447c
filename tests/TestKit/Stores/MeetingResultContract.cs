using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class MeetingResultContract(IStoreHost host) : StoreContract(host)
{
    private IMeetingResultStore Store => Get<IMeetingResultStore>();

    [Fact]
    public async Task Every_value_comes_back()
    {
        var result = Full((await AddAsync()).Id);

        Assert.True(await Store.SaveAsync(result, 0, Cancellation));

        await AssertStoredAsync(result with { Version = 1 });
    }

    [Fact]
    public async Task A_value_that_is_gone_stays_gone()
    {
        var full = Full((await AddAsync()).Id);
        await Store.SaveAsync(full, 0, Cancellation);

        Assert.True(await Store.SaveAsync(new MeetingResult { MeetingId = full.MeetingId }, 1, Cancellation));

        await AssertStoredAsync(new MeetingResult { MeetingId = full.MeetingId, Version = 2 });
    }

    [Fact]
    public async Task A_list_has_one_result_for_each_meeting_asked_for()
    {
        var (one, two, three) = ((await AddAsync()).Id, (await AddAsync()).Id, (await AddAsync()).Id);
        await Store.SaveAsync(new MeetingResult { MeetingId = one, Summary = "one" }, 0, Cancellation);
        await Store.SaveAsync(new MeetingResult { MeetingId = three, Summary = "three" }, 0, Cancellation);

        var listed = await Store.ListAsync([two, one, two], Cancellation);

        Assert.Equal(
            new Dictionary<MeetingId, (string?, long)> { [one] = ("one", 1), [two] = (null, 0) },
            listed.ToDictionary(static result => result.MeetingId, static result => (result.Summary, result.Version)));
        Assert.Empty(await Store.ListAsync([], Cancellation));
    }

    [Fact]
    public async Task A_save_over_an_old_version_changes_nothing()
    {
        var id = (await AddAsync()).Id;
        Assert.False(await Store.SaveAsync(new MeetingResult { MeetingId = id }, 1, Cancellation));
        await Store.SaveAsync(new MeetingResult { MeetingId = id, Summary = "winner" }, 0, Cancellation);

        Assert.False(await Store.SaveAsync(new MeetingResult { MeetingId = id, Summary = "late" }, 0, Cancellation));
        Assert.False(await Store.SaveAsync(new MeetingResult { MeetingId = id, Summary = "late" }, 2, Cancellation));

        Assert.Equal("winner", Assert.Single(await Store.ListAsync([id], Cancellation)).Summary);
    }

    [Fact]
    public async Task A_meeting_that_is_not_there_has_no_result()
    {
        var id = new MeetingId(Guid.NewGuid());

        Assert.False(await Store.SaveAsync(new MeetingResult { MeetingId = id }, 0, Cancellation));

        Assert.Equal(0, Assert.Single(await Store.ListAsync([id], Cancellation)).Version);
    }

    [Fact]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds()
    {
        var id = (await AddAsync()).Id;

        var saved = await AtOnceAsync(20, index => Store.SaveAsync(
            new MeetingResult { MeetingId = id, Summary = $"{index}", KeyTopics = [$"{index}"] }, 0, Cancellation));

        Assert.Equal(1, saved.Count(static result => result));
        var winner = $"{Array.IndexOf(saved, true)}";
        var stored = Assert.Single(await Store.ListAsync([id], Cancellation));
        Assert.Equal((winner, winner, 1L), (stored.Summary, stored.KeyTopics[0], stored.Version));
    }

    [Fact(Timeout = Patience)]
    public async Task Schedule_and_result_are_saved_at_once_without_getting_in_each_others_way()
    {
        const int saves = 15;
        var meetings = Get<IMeetingStore>();
        var added = await AddAsync();

        // Each of the two is its group's only writer: a refusal would mean that the other one had touched its version.
        await AtOnceAsync(2, async writer =>
        {
            for (var version = 0; version < saves; version++)
            {
                if (writer == 0)
                {
                    var renamed = added with { Title = $"Title {version}" };
                    Assert.Equal(MeetingSave.Saved, await meetings.SaveAsync(renamed, version + 1, [], [], Cancellation));
                }
                else
                {
                    Assert.True(await Store.SaveAsync(Full(added.Id) with { Summary = $"Summary {version}" }, version, Cancellation));
                }
            }

            return true;
        });

        var meeting = await meetings.FindAsync(added.Id, Cancellation);
        Assert.Equal(($"Title {saves - 1}", saves + 1L), (meeting!.Title, meeting.Version));
        await AssertStoredAsync(Full(added.Id) with { Summary = $"Summary {saves - 1}", Version = saves });
    }

    private async Task AssertStoredAsync(MeetingResult expected) => Assert.Equal(
        AnalysisSamples.Describe(expected),
        AnalysisSamples.Describe(Assert.Single(await Store.ListAsync([expected.MeetingId], Cancellation))));

    private MeetingResult Full(MeetingId id)
    {
        var analysis = AnalysisSamples.Full(Samples.Occurrence(id, "occurrence"), Now);
        return new MeetingResult
        {
            MeetingId = id,
            OccurrenceId = analysis.OccurrenceId,
            ActualStart = Now.AddMinutes(1),
            ActualEnd = Now.AddMinutes(31),
            HasRecording = true,
            HasTranscript = true,
            ParticipantsCount = 3,
            Summary = Samples.LongText,
            KeyTopics = [Samples.Text, "price"],
            ActionItems = analysis.Analysis.ActionItems,
            Sentiment = analysis.Analysis.Sentiment,
        };
    }

    private async Task<Meeting> AddAsync()
    {
        var meeting = Samples.Meeting(Seller, Now);
        await Get<IMeetingStore>().AddAsync(meeting, null, [], Cancellation);
        return meeting;
    }
}
