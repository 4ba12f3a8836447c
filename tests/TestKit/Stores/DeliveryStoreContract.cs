using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class DeliveryStoreContract(IStoreHost host) : StoreContract(host)
{
    private IDeliveryStore Store => Get<IDeliveryStore>();

    [Fact]
    public async Task A_delivery_comes_back_byte_for_byte()
    {
        var bytes = Enumerable.Range(0, 70_000).Select(static index => (byte)index).ToArray();
        var full = Samples.Delivery("key/é==", Now) with
        {
            Platform = MeetingPlatform.GoogleMeet,
            EventType = Samples.LongText,
            Body = bytes.AsMemory(3, 66_000),
            State = DeliveryState.Quarantined,
            Proof = DeliveryProof.Quarantined,
            SubscriptionId = Guid.NewGuid(),
            Headers = new Dictionary<string, string> { ["X-Goog-Channel-ID"] = "channel", ["x-odd"] = Samples.Text },
            SealedWith = "key-1",
            Note = Samples.Text,
        };
        var bare = Samples.Delivery("bare", Now) with { EventType = null, Body = default };

        Assert.Equal([true, true], await Store.AppendAsync([full, bare], Cancellation));

        AssertSame(full, await Store.FindAsync(full.Id, Cancellation));
        AssertSame(bare, await Store.FindAsync(bare.Id, Cancellation));
        Assert.Null(await Store.FindAsync(Guid.NewGuid(), Cancellation));
    }

    [Fact]
    public async Task A_delivery_with_a_known_key_is_a_duplicate_and_changes_nothing()
    {
        var first = Samples.Delivery("key", Now);
        Assert.Equal([true], await Store.AppendAsync([first], Cancellation));
        var repeat = Samples.Delivery("key", Now.AddMinutes(1));

        Assert.Equal([false], await Store.AppendAsync([repeat], Cancellation));

        Assert.Null(await Store.FindAsync(repeat.Id, Cancellation));
        AssertSame(first, await Store.FindAsync(first.Id, Cancellation));
    }

    [Fact]
    public async Task Keys_are_told_apart_by_platform_and_by_every_letter()
    {
        var zoom = Samples.Delivery("key", Now);

        Assert.Equal(
            [true, true, true, true],
            await Store.AppendAsync(
                [zoom, zoom with { Id = Samples.DeliveryId(), Platform = MeetingPlatform.Teams }, Samples.Delivery("KEY", Now), Samples.Delivery("key ", Now)],
                Cancellation));
    }

    [Fact]
    public async Task In_a_long_list_too_the_first_of_several_repeats_is_the_one_that_is_stored()
    {
        const int Keys = 8, Count = 200;
        List<Delivery> deliveries = [.. Enumerable.Range(0, Count).Select(index => Samples.Delivery($"key-{index % Keys}", Now))];

        var stored = await Store.AppendAsync(deliveries, Cancellation);

        Assert.Equal(Enumerable.Range(0, Count).Select(static index => index < Keys), stored);
    }

    [Fact]
    public async Task The_answers_are_in_the_order_of_the_list_and_repeats_within_it_are_duplicates()
    {
        await Store.AppendAsync([Samples.Delivery("b", Now), Samples.Delivery("d", Now)], Cancellation);
        var first = Samples.Delivery("z", Now);
        List<Delivery> list =
        [
            first, Samples.Delivery("d", Now), Samples.Delivery("a", Now), Samples.Delivery("z", Now),
            Samples.Delivery("b", Now), Samples.Delivery("a", Now), Samples.Delivery("c", Now), first,
        ];

        var stored = await Store.AppendAsync(list, Cancellation);

        Assert.Equal([true, false, true, false, false, false, true, false], stored);
        Assert.NotNull(await Store.FindAsync(first.Id, Cancellation));
        Assert.Empty(await Store.AppendAsync([], Cancellation));
    }

    [Fact(Timeout = Patience)]
    public async Task Of_many_appends_of_the_same_keys_at_once_each_key_is_stored_once()
    {
        var keys = Enumerable.Range(0, 20).Select(static index => $"key-{index}").ToList();

        // In opposite orders, so that whoever waits for one key may hold another.
        var stored = await AtOnceAsync(50, async index =>
        {
            List<string> order = [.. index % 2 == 0 ? keys : Enumerable.Reverse(keys)];
            var answers = await Store.AppendAsync([.. order.Select(key => Samples.Delivery(key, Now))], Cancellation);
            return order.Where((_, place) => answers[place]).ToList();
        });

        Assert.Equal(keys, stored.SelectMany(static won => won).Order(StringComparer.Ordinal).OrderBy(static key => key.Length));
        Assert.Equal(20, (await Store.ListAsync(new DeliveryQuery(null, null, null, 100), Cancellation)).Count);
    }

    [Fact]
    public async Task A_list_is_latest_first_without_bodies_and_goes_on_behind_its_last_delivery()
    {
        List<Delivery> all = [.. Enumerable.Range(0, 7).Select(index => Samples.Delivery($"{9 - index}", Now.AddSeconds(-index)))];
        await Store.AppendAsync([.. all.Take(4)], Cancellation);
        await Store.AppendAsync([.. all.Skip(4)], Cancellation);
        var ids = all.Select(static delivery => delivery.Id).Reverse().ToList();

        var first = await Store.ListAsync(new DeliveryQuery(null, null, null, 3), Cancellation);
        var second = await Store.ListAsync(new DeliveryQuery(null, null, first[^1].Id, 3), Cancellation);
        var third = await Store.ListAsync(new DeliveryQuery(null, null, second[^1].Id, 3), Cancellation);

        Assert.Equal(ids, first.Concat(second).Concat(third).Select(static delivery => delivery.Id));
        Assert.All(first, static delivery => Assert.True(delivery.Body.IsEmpty));
        Assert.Equal(all[^1] with { Body = default }, first[0]);
        Assert.Empty(await Store.ListAsync(new DeliveryQuery(null, null, ids[^1], 3), Cancellation));
    }

    [Fact]
    public async Task A_list_goes_on_behind_a_delivery_that_has_been_deleted_since()
    {
        List<Delivery> all = [.. Enumerable.Range(0, 3).Select(index => Samples.Delivery($"{index}", Now) with { State = DeliveryState.Processed })];
        await Store.AppendAsync([all[0], all[2]], Cancellation);

        Assert.Equal([all[0].Id], await ListAsync(new DeliveryQuery(null, null, all[1].Id, 9)));
    }

    [Theory]
    [InlineData(DeliveryState.Received)]
    [InlineData(DeliveryState.Queued)]
    [InlineData(DeliveryState.Processed)]
    [InlineData(DeliveryState.Ignored)]
    [InlineData(DeliveryState.NotUnderstood)]
    [InlineData(DeliveryState.Quarantined)]
    public async Task A_list_can_be_of_one_state_and_one_platform(DeliveryState state)
    {
        var wanted = Samples.Delivery("wanted", Now) with { State = state };
        var elsewhere = wanted with { Id = Samples.DeliveryId(), Platform = MeetingPlatform.Teams };
        var others = Enum.GetValues<DeliveryState>().Where(other => other != state)
            .Select(other => Samples.Delivery($"{other}", Now) with { State = other });
        await Store.AppendAsync([.. others, wanted, elsewhere], Cancellation);

        Assert.Equal([elsewhere.Id, wanted.Id], await ListAsync(new DeliveryQuery(state, null, null, 9)));
        Assert.Equal([wanted.Id], await ListAsync(new DeliveryQuery(state, MeetingPlatform.Zoom, null, 9)));
        Assert.Equal([elsewhere.Id], await ListAsync(new DeliveryQuery(null, MeetingPlatform.Teams, null, 9)));
        Assert.Equal([wanted.Id], await ListAsync(new DeliveryQuery(state, null, elsewhere.Id, 9)));
    }

    [Fact]
    public async Task What_came_of_a_delivery_is_noted()
    {
        var delivery = Samples.Delivery("key", Now);
        await Store.AppendAsync([delivery, Samples.Delivery("other", Now)], Cancellation);

        await Store.MarkAsync(delivery.Id, DeliveryState.NotUnderstood, Samples.Text, Cancellation);
        await Store.MarkAsync(Guid.NewGuid(), DeliveryState.Processed, "nobody", Cancellation);

        AssertSame(delivery with { State = DeliveryState.NotUnderstood, Note = Samples.Text }, await Store.FindAsync(delivery.Id, Cancellation));
        Assert.Single(await ListAsync(new DeliveryQuery(DeliveryState.Received, null, null, 9)));
    }

    [Fact]
    public async Task Old_deliveries_that_ended_can_be_deleted_and_no_others()
    {
        var old = Enum.GetValues<DeliveryState>().Select(state => Samples.Delivery($"old {state}", Now) with { State = state }).ToList();
        var recent = Samples.Delivery("recent", Now.AddHours(1)) with { State = DeliveryState.Processed };
        await Store.AppendAsync([.. old, recent], Cancellation);

        Assert.Equal(1, await Store.DeleteEndedAsync(Now.AddHours(1), 1, Cancellation));
        Assert.Equal(1, await Store.DeleteEndedAsync(Now.AddHours(1), 10, Cancellation));
        Assert.Equal(0, await Store.DeleteEndedAsync(Now.AddHours(1), 10, Cancellation));

        var left = old.Where(static delivery => delivery.State is not (DeliveryState.Processed or DeliveryState.Ignored));
        Assert.Equal(
            left.Append(recent).Select(static delivery => delivery.Id).Reverse(), await ListAsync(new DeliveryQuery(null, null, null, 99)));
    }

    [Fact]
    public async Task Bodies_are_found_by_the_key_that_they_are_not_sealed_with_page_by_page()
    {
        Delivery[] deliveries =
        [
            Samples.Delivery("plain-1", Now), Samples.Delivery("plain-2", Now), Samples.Delivery("old", Now) with { SealedWith = "old" },
            Samples.Delivery("new", Now) with { SealedWith = "new" },
        ];
        await Store.AppendAsync(deliveries, Cancellation);

        var first = await Store.ListNotSealedWithAsync("new", null, 2, Cancellation);
        var rest = await Store.ListNotSealedWithAsync("new", first[^1].Id, 2, Cancellation);
        var plain = await Store.ListNotSealedWithAsync(null, null, 9, Cancellation);

        Assert.Equal(["plain-1", "plain-2"], first.Select(static delivery => delivery.Key));
        AssertSame(deliveries[2], Assert.Single(rest));
        Assert.Equal(["plain-1", "plain-2"], plain.Select(static delivery => delivery.Key));
    }

    [Fact]
    public async Task A_body_is_replaced_only_while_it_is_sealed_as_it_was_read()
    {
        var plain = Samples.Delivery("plain", Now);
        var sealedMeanwhile = Samples.Delivery("old", Now) with { SealedWith = "other" };
        await Store.AppendAsync([plain, sealedMeanwhile], Cancellation);
        await Store.MarkAsync(plain.Id, DeliveryState.Processed, "done", Cancellation);
        var replacement = plain with { Body = new byte[] { 1, 2, 3 }, SealedWith = "new" };

        await Store.ReplaceBodiesAsync(
            [(replacement, null), (sealedMeanwhile with { Body = new byte[] { 9 }, SealedWith = "new" }, "old")], Cancellation);

        AssertSame(replacement with { State = DeliveryState.Processed, Note = "done" }, await Store.FindAsync(plain.Id, Cancellation));
        AssertSame(sealedMeanwhile, await Store.FindAsync(sealedMeanwhile.Id, Cancellation));
    }

    private async Task<List<Guid>> ListAsync(DeliveryQuery query) =>
        [.. (await Store.ListAsync(query, Cancellation)).Select(static delivery => delivery.Id)];

    private static void AssertSame(Delivery expected, Delivery? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Body.ToArray(), actual.Body.ToArray());
        Assert.Equal(expected.Headers, actual.Headers);
        Assert.Equal(expected with { Body = actual.Body, Headers = actual.Headers }, actual);
    }
}
