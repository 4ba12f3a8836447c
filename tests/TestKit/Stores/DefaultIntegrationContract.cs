using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class DefaultIntegrationContract(IStoreHost host) : StoreContract(host)
{
    private IIntegrationStore Store => Get<IIntegrationStore>();

    [Fact]
    public async Task The_default_moves_from_one_account_to_another()
    {
        var one = await InsertAsync("one");
        var two = await InsertAsync("two");

        await Store.SetDefaultAsync(Seller, one, Cancellation);
        Assert.Equal([one], await DefaultsAsync(Seller));

        await Store.SetDefaultAsync(Seller, two, Cancellation);
        Assert.Equal([two], await DefaultsAsync(Seller));
    }

    [Fact]
    public async Task Each_platform_and_each_owner_has_a_default_of_its_own()
    {
        var zoom = await InsertAsync("user");
        var teams = await InsertAsync("user", platform: MeetingPlatform.Teams);
        var others = await InsertAsync("user", OtherSeller);

        await Store.SetDefaultAsync(Seller, teams, Cancellation);
        await Store.SetDefaultAsync(OtherSeller, others, Cancellation);
        await Store.SetDefaultAsync(Seller, zoom, Cancellation);

        Assert.Equal(new HashSet<IntegrationId> { zoom, teams }, (await DefaultsAsync(Seller)).ToHashSet());
        Assert.Equal([others], await DefaultsAsync(OtherSeller));
    }

    [Fact]
    public async Task Neither_a_disconnected_nor_another_owners_nor_an_unknown_account_becomes_the_default()
    {
        var current = await InsertAsync("current");
        var gone = await InsertAsync("gone", state: IntegrationState.Disconnected);
        var others = await InsertAsync("other", OtherSeller);
        await Store.SetDefaultAsync(Seller, current, Cancellation);

        await Store.SetDefaultAsync(Seller, gone, Cancellation);
        await Store.SetDefaultAsync(Seller, others, Cancellation);
        await Store.SetDefaultAsync(Seller, new IntegrationId(Guid.NewGuid()), Cancellation);

        Assert.Equal([current], await DefaultsAsync(Seller));
        Assert.Empty(await DefaultsAsync(OtherSeller));
    }

    [Fact]
    public async Task Many_switches_at_once_end_with_one_default()
    {
        var ids = new List<IntegrationId>();
        for (var index = 0; index < 5; index++)
            ids.Add(await InsertAsync($"user-{index}"));

        await AtOnceAsync(25, async index =>
        {
            await Store.SetDefaultAsync(Seller, ids[index % ids.Count], Cancellation);
            return true;
        });

        Assert.Single(await DefaultsAsync(Seller));
    }

    [Fact]
    public async Task A_save_leaves_the_default_flag_as_it_is()
    {
        var one = await InsertAsync("one");
        var two = await InsertAsync("two");
        await Store.SetDefaultAsync(Seller, one, Cancellation);

        Assert.True(await SaveAsync(one, isDefault: false));
        Assert.True(await SaveAsync(two, isDefault: true));

        Assert.Equal([one], await DefaultsAsync(Seller));
    }

    [Fact]
    public async Task A_switch_does_not_get_in_the_way_of_a_save()
    {
        var id = await InsertAsync("user");
        var read = await Store.FindAsync(id, Cancellation);

        await Store.SetDefaultAsync(Seller, id, Cancellation);

        Assert.True(await Store.SaveAsync(read!, read!.Version, [], Cancellation));
    }

    private async Task<bool> SaveAsync(IntegrationId id, bool isDefault)
    {
        var read = await Store.FindAsync(id, Cancellation);
        return await Store.SaveAsync(read! with { IsDefault = isDefault }, read!.Version, [], Cancellation);
    }

    private async Task<IEnumerable<IntegrationId>> DefaultsAsync(OwnerId owner) =>
        (await Store.ListAsync(owner, Cancellation)).Where(static row => row.IsDefault).Select(static row => row.Id);

    private async Task<IntegrationId> InsertAsync(
        string platformUserId, OwnerId? owner = null, MeetingPlatform? platform = null, IntegrationState state = IntegrationState.Connected)
    {
        var integration = Samples.Integration(owner ?? Seller, platformUserId, Now) with
        {
            Platform = platform ?? MeetingPlatform.Zoom,
            State = state,
        };
        Assert.True(await Store.SaveAsync(integration, 0, [], Cancellation));
        return integration.Id;
    }
}
