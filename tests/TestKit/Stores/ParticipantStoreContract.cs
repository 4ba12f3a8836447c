using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class ParticipantStoreContract(IStoreHost host) : StoreContract(host)
{
    private IOccurrenceStore Store => Get<IOccurrenceStore>();

    [Fact]
    public async Task Everybody_comes_back_as_saved()
    {
        var occurrence = await AddAsync();
        var full = new Participant
        {
            Name = Samples.Text,
            Email = "seller@example.com",
            PlatformUserId = "user/é==",
            IsInternalUser = true,
            Sessions =
            [
                new ParticipantSession(Now.AddTicks(3), Now.AddMinutes(5)),
                new ParticipantSession(Now.AddMinutes(6), null),
            ],
        };
        var bare = new Participant { Name = "" };

        await SaveAsync(occurrence, full, bare);

        var stored = await Store.ListParticipantsAsync(occurrence.Id, Cancellation);
        Assert.Equal(full.Sessions, stored[0].Sessions);
        Assert.Equal([full with { Sessions = stored[0].Sessions }, bare with { Sessions = stored[1].Sessions }], stored);
        Assert.Equal((full.JoinedAt, full.LeftAt, full.Duration), (stored[0].JoinedAt, stored[0].LeftAt, stored[0].Duration));
    }

    [Theory]
    [InlineData("Bu\0yer\u0007", "Buyer")]
    [InlineData("山田\0様", "山田様")]
    [InlineData("عرض\u202E", "عرض")]
    [InlineData("Zoe\u0308 \U0001F44B\U0001F3FD", "Zoë \U0001F44B\U0001F3FD")]
    public async Task Whatever_somebody_calls_themselves_can_be_stored(string name, string stored)
    {
        var occurrence = await AddAsync();

        await SaveAsync(occurrence, new Participant { Name = name, Email = $"{name}@example.test", PlatformUserId = name });

        Assert.Equal([stored], await NamesAsync(occurrence));
    }

    [Fact]
    public async Task They_are_ordered_by_first_join_and_then_by_name_with_unknown_joins_last()
    {
        var occurrence = await AddAsync();

        await SaveAsync(occurrence, Named("Z", null), Named("b", 1), Named("a", 1), Named("B", 1), Named("A", null), Named("x", 0), Named("b", 1));

        Assert.Equal(["x", "B", "a", "b", "b", "A", "Z"], await NamesAsync(occurrence));
    }

    [Fact]
    public async Task A_save_replaces_those_of_the_run_and_of_no_other()
    {
        var (one, two) = (await AddAsync(), await AddAsync());
        await SaveAsync(one, Named("first", 0), Named("second", 1));
        await SaveAsync(two, Named("elsewhere", 0));

        await SaveAsync(one, Named("third", 0));
        Assert.Equal(["third"], await NamesAsync(one));
        await SaveAsync(one);

        Assert.Empty(await NamesAsync(one));
        Assert.Equal(["elsewhere"], await NamesAsync(two));
    }

    [Fact]
    public async Task A_save_leaves_the_version_of_the_run_alone()
    {
        var occurrence = await AddAsync();

        await SaveAsync(occurrence, Named("first", 0));

        Assert.True(await Store.SaveAsync(occurrence, 1, [], Cancellation));
        Assert.Equal(["first"], await NamesAsync(occurrence));
    }

    [Fact]
    public async Task Of_many_saves_at_once_one_is_kept_whole()
    {
        var occurrence = await AddAsync();
        await SaveAsync(occurrence, Named("before", 0));

        await AtOnceAsync(20, async index =>
        {
            await SaveAsync(occurrence, [.. Enumerable.Range(0, 1 + (index % 5)).Select(_ => Named($"save-{index}", 0))]);
            return true;
        });

        var names = await NamesAsync(occurrence);
        var winner = Assert.Single(names.Distinct());
        Assert.Equal(1 + (int.Parse(winner["save-".Length..], System.Globalization.CultureInfo.InvariantCulture) % 5), names.Count);
    }

    private Participant Named(string name, int? minute) => new()
    {
        Name = name,
        Sessions = minute is null ? [] : [new ParticipantSession(Now.AddMinutes(minute.Value), Now.AddHours(1))],
    };

    private Task SaveAsync(Occurrence occurrence, params IReadOnlyList<Participant> participants) =>
        Store.SaveParticipantsAsync(occurrence.MeetingId, occurrence.Id, participants, Cancellation);

    private async Task<List<string>> NamesAsync(Occurrence occurrence) =>
        [.. (await Store.ListParticipantsAsync(occurrence.Id, Cancellation)).Select(static participant => participant.Name)];

    private async Task<Occurrence> AddAsync()
    {
        var meeting = Samples.Meeting(Seller, Now);
        await Get<IMeetingStore>().AddAsync(meeting, null, [], Cancellation);
        var occurrence = Samples.Occurrence(meeting.Id, "occurrence");
        Assert.True(await Store.SaveAsync(occurrence, 0, [], Cancellation));
        return occurrence;
    }
}
