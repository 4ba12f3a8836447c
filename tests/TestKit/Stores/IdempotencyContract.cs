using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class IdempotencyContract(IStoreHost host) : StoreContract(host)
{
    private IMeetingStore Store => Get<IMeetingStore>();

    [Fact]
    public async Task Of_many_adds_with_one_key_exactly_one_adds()
    {
        var added = await AtOnceAsync(50, _ => AddAsync(Seller, NewKey("key")));

        var first = Assert.Single(added, static result => result.IsNew);
        Assert.All(added, result => Assert.Equal((first.MeetingId, true), (result.MeetingId, result.IsSameRequest)));
        Assert.Equal([first.MeetingId], await ListAsync(Seller));
        Assert.Single(await Get<IJobStore>().LeaseDueAsync("node-1", Now, TimeSpan.FromMinutes(1), 100, Cancellation));
    }

    [Fact]
    public async Task A_repeat_returns_the_first_meeting_and_adds_nothing()
    {
        var first = await AddAsync(Seller, NewKey("key"));

        var repeat = await AddAsync(Seller, NewKey("key"));

        Assert.Equal(new IdempotentAdd(first.MeetingId, false, true), repeat);
        Assert.Single(await ListAsync(Seller));
    }

    [Fact]
    public async Task A_key_used_for_another_request_is_noticed()
    {
        var first = await AddAsync(Seller, NewKey("key"));

        var reuse = await AddAsync(Seller, NewKey("key") with { RequestHash = "other" });

        Assert.Equal(new IdempotentAdd(first.MeetingId, false, false), reuse);
        Assert.Single(await ListAsync(Seller));
    }

    [Fact]
    public async Task Keys_of_other_owners_and_other_keys_are_independent()
    {
        var results = new[]
        {
            await AddAsync(Seller, NewKey("key")),
            await AddAsync(Seller, NewKey("KEY")),
            await AddAsync(OtherSeller, NewKey("key")),
        };

        Assert.All(results, static result => Assert.True(result.IsNew));
    }

    [Fact]
    public async Task Without_a_key_every_add_adds()
    {
        await AddAsync(Seller, null);
        await AddAsync(Seller, null);

        Assert.Equal(2, (await ListAsync(Seller)).Count);
    }

    [Fact]
    public async Task A_key_can_be_used_anew_once_its_time_is_up()
    {
        var key = NewKey("key");
        var first = await AddAsync(Seller, key);

        Clock.SetUtcNow(key.ExpiresAt.AddMilliseconds(-1));
        Assert.False((await AddAsync(Seller, NewKey("key") with { RequestHash = "other" })).IsNew);

        Clock.SetUtcNow(key.ExpiresAt);
        var second = await AddAsync(Seller, NewKey("key") with { RequestHash = "other" });
        Assert.True(second.IsNew);
        Assert.NotEqual(first.MeetingId, second.MeetingId);
        Assert.Equal(new IdempotentAdd(second.MeetingId, false, true), await AddAsync(Seller, NewKey("key") with { RequestHash = "other" }));
    }

    private IdempotencyKey NewKey(string key) => new(key, "hash", Now.AddHours(48));

    private Task<IdempotentAdd> AddAsync(OwnerId owner, IdempotencyKey? key)
    {
        var meeting = Samples.Meeting(owner, Now);
        return Store.AddAsync(meeting, key, [Samples.Command(meeting, MeetingCommandKind.Create, Now)], Cancellation);
    }

    private async Task<List<MeetingId>> ListAsync(OwnerId owner)
    {
        var page = await Store.ListAsync(new MeetingQuery { Owner = owner, Now = Now, Limit = 200 }, Cancellation);
        return [.. page.Items.Select(static meeting => meeting.Id)];
    }
}
