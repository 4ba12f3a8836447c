using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class TokenStoreContract(IStoreHost host) : StoreContract(host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);

    private ITokenStore Store => Get<ITokenStore>();

    [Fact]
    public async Task A_pair_comes_back_as_it_was_saved()
    {
        var id = await ConnectAsync();
        var pair = new StoredTokens { AccessToken = Samples.LongText, RefreshToken = "sf1.k1.Ab+/=", ExpiresAt = Now.AddHours(1) };

        Assert.True(await Store.SaveAsync(id, pair, 0, Cancellation));

        Assert.Equal(pair with { Version = 1 }, await Store.FindAsync(id, Cancellation));
    }

    [Fact]
    public async Task A_pair_may_have_no_refresh_token_and_get_and_lose_one()
    {
        var id = await ConnectAsync();
        var alone = Samples.Tokens("first", Now) with { RefreshToken = null };

        await Store.SaveAsync(id, alone, 0, Cancellation);
        var first = await Store.FindAsync(id, Cancellation);
        await Store.SaveAsync(id, Samples.Tokens("second", Now), 1, Cancellation);
        var second = await Store.FindAsync(id, Cancellation);
        await Store.SaveAsync(id, alone, 2, Cancellation);
        var third = Assert.Single(await Store.ListAsync(null, 10, Cancellation)).Value;

        Assert.Equal((null, "second-refresh", null), (first!.RefreshToken, second!.RefreshToken, third.RefreshToken));
    }

    [Fact]
    public async Task Without_a_pair_there_is_nothing_to_find_to_lease_or_to_replace()
    {
        var id = await ConnectAsync();

        Assert.Null(await Store.FindAsync(id, Cancellation));
        Assert.False(await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation));
        Assert.False(await Store.SaveAsync(id, Samples.Tokens("new", Now), 1, Cancellation));
        Assert.Null(await Store.FindAsync(new IntegrationId(Guid.NewGuid()), Cancellation));
    }

    [Fact]
    public async Task A_save_over_an_old_version_changes_nothing()
    {
        var id = await ConnectAsync("first");
        await Store.SaveAsync(id, Samples.Tokens("second", Now), 1, Cancellation);

        Assert.False(await Store.SaveAsync(id, Samples.Tokens("late", Now), 1, Cancellation));
        Assert.False(await Store.SaveAsync(id, Samples.Tokens("late", Now), 0, Cancellation));

        Assert.Equal(Samples.Tokens("second", Now) with { Version = 2 }, await Store.FindAsync(id, Cancellation));
    }

    [Fact]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds()
    {
        var id = await ConnectAsync("first");

        var saved = await AtOnceAsync(20, index => Store.SaveAsync(id, Samples.Tokens($"{index}", Now), 1, Cancellation));

        Assert.Equal(1, saved.Count(static result => result));
        Assert.Equal(Samples.Tokens($"{Array.IndexOf(saved, true)}", Now) with { Version = 2 }, await Store.FindAsync(id, Cancellation));
    }

    [Fact]
    public async Task A_deleted_pair_is_gone_and_can_be_deleted_again()
    {
        var id = await ConnectAsync("first");

        await Store.DeleteAsync(id, Cancellation);
        await Store.DeleteAsync(id, Cancellation);

        Assert.Null(await Store.FindAsync(id, Cancellation));
        Assert.False(await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation));
        Assert.Empty(await Store.ListAsync(null, 10, Cancellation));
    }

    [Fact]
    public async Task A_refresh_of_a_deleted_pair_does_not_overwrite_the_one_of_a_new_consent()
    {
        var id = await ConnectAsync("first");
        var read = await Store.FindAsync(id, Cancellation);
        await Store.DeleteAsync(id, Cancellation);
        Assert.True(await Store.SaveAsync(id, Samples.Tokens("consent", Now), 0, Cancellation));

        Assert.False(await Store.SaveAsync(id, Samples.Tokens("refresh", Now), read!.Version, Cancellation));

        Assert.Equal("consent-access", (await Store.FindAsync(id, Cancellation))!.AccessToken);
    }

    [Fact]
    public async Task A_lease_excludes_others_until_it_ends()
    {
        var id = await ConnectAsync("first");

        Assert.True(await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation));
        Assert.False(await Store.TryLeaseAsync(id, "node-2", Now + Lease - TimeSpan.FromMilliseconds(1), Lease, Cancellation));
        Assert.True(await Store.TryLeaseAsync(id, "node-2", Now + Lease, Lease, Cancellation));
        Assert.False(await Store.TryLeaseAsync(id, "node-1", Now + Lease, Lease, Cancellation));
    }

    [Fact]
    public async Task A_holder_may_lease_again_and_so_prolong()
    {
        var id = await ConnectAsync("first");
        await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation);

        Assert.True(await Store.TryLeaseAsync(id, "node-1", Now.AddSeconds(30), Lease, Cancellation));

        Assert.False(await Store.TryLeaseAsync(id, "node-2", Now.AddSeconds(60), Lease, Cancellation));
    }

    [Fact]
    public async Task Of_many_nodes_exactly_one_gets_the_lease()
    {
        var id = await ConnectAsync("first");

        var leased = await AtOnceAsync(20, index => Store.TryLeaseAsync(id, $"node-{index}", Now, Lease, Cancellation));

        Assert.Equal(1, leased.Count(static result => result));
    }

    [Fact]
    public async Task Only_the_holder_can_give_a_lease_back()
    {
        var id = await ConnectAsync("first");
        await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation);

        await Store.ReleaseLeaseAsync(id, "node-2", Cancellation);
        Assert.False(await Store.TryLeaseAsync(id, "node-2", Now, Lease, Cancellation));

        await Store.ReleaseLeaseAsync(id, "node-1", Cancellation);
        Assert.True(await Store.TryLeaseAsync(id, "node-2", Now, Lease, Cancellation));
    }

    [Fact]
    public async Task A_save_ends_the_lease_and_a_refused_one_does_not()
    {
        var id = await ConnectAsync("first");
        await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation);

        await Store.SaveAsync(id, Samples.Tokens("late", Now), 7, Cancellation);
        Assert.False(await Store.TryLeaseAsync(id, "node-2", Now, Lease, Cancellation));

        await Store.SaveAsync(id, Samples.Tokens("second", Now), 1, Cancellation);
        Assert.True(await Store.TryLeaseAsync(id, "node-2", Now, Lease, Cancellation));
    }

    [Fact]
    public async Task A_lease_does_not_outlive_its_pair()
    {
        var id = await ConnectAsync("first");
        await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation);
        await Store.DeleteAsync(id, Cancellation);
        await Store.SaveAsync(id, Samples.Tokens("second", Now), 0, Cancellation);

        Assert.True(await Store.TryLeaseAsync(id, "node-2", Now, Lease, Cancellation));
    }

    [Fact]
    public async Task Pages_hold_every_pair_once_in_the_order_of_ids()
    {
        await ConnectAsync();
        List<IntegrationId> connected = [];
        for (var index = 0; index < 7; index++)
            connected.Add(await ConnectAsync($"{index}"));

        List<IntegrationId> listed = [];
        IReadOnlyList<KeyValuePair<IntegrationId, StoredTokens>> page;
        do
        {
            page = await Store.ListAsync(listed.Count == 0 ? null : listed[^1], 3, Cancellation);
            listed.AddRange(page.Select(static pair => pair.Key));
        }
        while (page.Count == 3);

        Assert.Equal(connected.OrderBy(static id => id.Value), listed);
        Assert.Equal(await Store.FindAsync(listed[^1], Cancellation), page[^1].Value);
    }

    [Fact]
    public async Task Tokens_and_their_integration_change_apart()
    {
        var integrations = Get<IIntegrationStore>();
        var id = await ConnectAsync("first");
        var read = await integrations.FindAsync(id, Cancellation);

        await Store.SaveAsync(id, Samples.Tokens("second", Now), 1, Cancellation);
        await Store.TryLeaseAsync(id, "node-1", Now, Lease, Cancellation);
        Assert.True(await integrations.SaveAsync(read! with { LastFailure = "none" }, read!.Version, [], Cancellation));

        Assert.Equal("second-access", (await Store.FindAsync(id, Cancellation))!.AccessToken);
        Assert.False(await Store.TryLeaseAsync(id, "node-2", Now, Lease, Cancellation));
    }

    private async Task<IntegrationId> ConnectAsync(string? pair = null)
    {
        var integration = Samples.Integration(Seller, Guid.NewGuid().ToString(), Now);
        Assert.True(await Get<IIntegrationStore>().SaveAsync(integration, 0, [], Cancellation));
        if (pair is not null)
            Assert.True(await Store.SaveAsync(integration.Id, Samples.Tokens(pair, Now), 0, Cancellation));
        return integration.Id;
    }
}
