using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class IntegrationStoreContract(IStoreHost host) : StoreContract(host)
{
    private IIntegrationStore Store => Get<IIntegrationStore>();

    [Fact]
    public async Task Everything_saved_comes_back()
    {
        var integration = Samples.Integration(Seller, "user-ä", Now) with
        {
            Platform = MeetingPlatform.GoogleMeet,
            PlatformEmail = "seller@example.com",
            ApiBaseUrl = new Uri("https://api.example.com/v2"),
            GrantedScopes = ["meeting:write", Samples.Text],
            State = IntegrationState.ReconnectRequired,
            ConnectedAt = Now.AddDays(-3),
            UpdatedAt = Now.AddDays(-2),
            LastRefreshedAt = Now.AddDays(-1),
            LastFailedAt = Now,
            LastFailure = Samples.LongText,
        };

        await Store.SaveAsync(integration, 0, [], Cancellation);

        var stored = await Store.FindAsync(integration.Id, Cancellation);
        Assert.NotNull(stored);
        Assert.Equal(integration.GrantedScopes, stored.GrantedScopes);
        Assert.Equal(integration with { Version = 1, GrantedScopes = stored.GrantedScopes }, stored);
    }

    [Fact]
    public async Task What_was_not_given_stays_absent()
    {
        var stored = await InsertAsync("user");

        Assert.Null(stored.PlatformEmail);
        Assert.Null(stored.ApiBaseUrl);
        Assert.Empty(stored.GrantedScopes);
        Assert.Null(stored.LastRefreshedAt);
        Assert.Null(stored.LastFailedAt);
        Assert.Null(stored.LastFailure);
        Assert.False(stored.IsDefault);
    }

    [Fact]
    public async Task What_is_unknown_is_null()
    {
        await InsertAsync("user");

        Assert.Null(await Store.FindAsync(new IntegrationId(Guid.NewGuid()), Cancellation));
        Assert.Null(await Store.FindAccountAsync(Seller, MeetingPlatform.Zoom, "USER", Cancellation));
        Assert.Null(await Store.FindAccountAsync(Seller, MeetingPlatform.Teams, "user", Cancellation));
        Assert.Null(await Store.FindAccountAsync(OtherSeller, MeetingPlatform.Zoom, "user", Cancellation));
    }

    [Fact]
    public async Task A_save_raises_the_version_by_one()
    {
        var first = await InsertAsync("user");

        Assert.True(await Store.SaveAsync(first with { PlatformEmail = "new@example.com" }, first.Version, [], Cancellation));

        var second = await Store.FindAsync(first.Id, Cancellation);
        Assert.Equal(first with { PlatformEmail = "new@example.com", Version = 2, GrantedScopes = second!.GrantedScopes }, second);
    }

    [Fact]
    public async Task A_second_insert_changes_nothing()
    {
        var first = await InsertAsync("user");

        Assert.False(await Store.SaveAsync(first with { PlatformEmail = "new@example.com" }, 0, [], Cancellation));

        Assert.Null((await Store.FindAsync(first.Id, Cancellation))!.PlatformEmail);
    }

    [Fact]
    public async Task A_save_over_an_old_version_changes_nothing()
    {
        var first = await InsertAsync("user");
        await Store.SaveAsync(first with { PlatformEmail = "winner@example.com" }, 1, [], Cancellation);

        Assert.False(await Store.SaveAsync(first with { PlatformEmail = "loser@example.com" }, 1, [], Cancellation));
        Assert.False(await Store.SaveAsync(first with { PlatformEmail = "loser@example.com" }, 3, [], Cancellation));

        Assert.Equal("winner@example.com", (await Store.FindAsync(first.Id, Cancellation))!.PlatformEmail);
    }

    [Fact]
    public async Task A_version_of_an_unknown_integration_is_refused() =>
        Assert.False(await Store.SaveAsync(Samples.Integration(Seller, "user", Now), 1, [], Cancellation));

    [Fact]
    public async Task Of_many_saves_over_one_version_exactly_one_succeeds()
    {
        var first = await InsertAsync("user");

        var saved = await AtOnceAsync(20, index =>
            Store.SaveAsync(first with { PlatformEmail = $"{index}@example.com" }, 1, [], Cancellation));

        Assert.Equal(1, saved.Count(static result => result));
        var stored = await Store.FindAsync(first.Id, Cancellation);
        Assert.Equal($"{Array.IndexOf(saved, true)}@example.com", stored!.PlatformEmail);
        Assert.Equal(2, stored.Version);
    }

    [Fact]
    public async Task Of_many_inserts_of_one_account_exactly_one_succeeds()
    {
        var saved = await AtOnceAsync(20, _ => Store.SaveAsync(Samples.Integration(Seller, "user", Now), 0, [], Cancellation));

        Assert.Equal(1, saved.Count(static result => result));
        Assert.Single(await Store.ListAsync(Seller, Cancellation));
    }

    [Fact]
    public async Task An_account_is_unique_per_owner_and_platform_only()
    {
        var twin = Samples.Integration(Seller, "user", Now);
        await InsertAsync("user");

        Assert.False(await Store.SaveAsync(twin, 0, [], Cancellation));
        Assert.True(await Store.SaveAsync(twin with { Platform = MeetingPlatform.Teams }, 0, [], Cancellation));
        Assert.True(await Store.SaveAsync(Samples.Integration(OtherSeller, "user", Now), 0, [], Cancellation));
    }

    [Fact]
    public async Task An_integration_cannot_turn_into_an_account_that_is_there()
    {
        await InsertAsync("one");
        var two = await InsertAsync("two");

        Assert.False(await Store.SaveAsync(two with { PlatformUserId = "one" }, two.Version, [], Cancellation));

        Assert.Equal("two", (await Store.FindAsync(two.Id, Cancellation))!.PlatformUserId);
    }

    [Fact]
    public async Task An_account_is_found_in_any_state()
    {
        var integration = await InsertAsync("user");
        await Store.SaveAsync(integration with { State = IntegrationState.Disconnected }, 1, [], Cancellation);

        var found = await Store.FindAccountAsync(Seller, MeetingPlatform.Zoom, "user", Cancellation);

        Assert.Equal((integration.Id, IntegrationState.Disconnected), (found!.Id, found.State));
    }

    [Fact]
    public async Task A_list_holds_what_the_owner_has_not_disconnected_oldest_first()
    {
        List<IntegrationId> connected = [];
        for (var index = 0; index < 5; index++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            var integration = Samples.Integration(Seller, $"user-{index}", Now) with
            {
                Id = IntegrationId.New(Clock),
                State = index switch { 1 => IntegrationState.Disconnected, 2 => IntegrationState.ReconnectRequired, _ => IntegrationState.Connected },
            };
            await Store.SaveAsync(integration, 0, [], Cancellation);
            if (index != 1)
                connected.Add(integration.Id);
        }

        await Store.SaveAsync(Samples.Integration(OtherSeller, "other", Now), 0, [], Cancellation);

        Assert.Equal(connected, (await Store.ListAsync(Seller, Cancellation)).Select(static row => row.Id));
    }

    [Fact]
    public async Task An_account_is_listed_with_all_owners_that_have_not_disconnected_it()
    {
        var mine = await InsertAsync("user");
        var others = Samples.Integration(OtherSeller, "user", Now) with { State = IntegrationState.ReconnectRequired };
        Integration[] unwanted =
        [
            Samples.Integration(new OwnerId("third-seller"), "user", Now) with { State = IntegrationState.Disconnected },
            Samples.Integration(Seller, "user", Now) with { Platform = MeetingPlatform.Teams },
            Samples.Integration(Seller, "USER", Now),
        ];
        foreach (var integration in unwanted.Append(others))
            Assert.True(await Store.SaveAsync(integration, 0, [], Cancellation));

        var listed = await Store.ListAccountsAsync(MeetingPlatform.Zoom, "user", Cancellation);

        Assert.Equal(new HashSet<IntegrationId> { mine.Id, others.Id }, listed.Select(static row => row.Id).ToHashSet());
        Assert.Equal(2, listed.Count);
    }

    private async Task<Integration> InsertAsync(string platformUserId)
    {
        var integration = Samples.Integration(Seller, platformUserId, Now);
        Assert.True(await Store.SaveAsync(integration, 0, [], Cancellation));
        return (await Store.FindAsync(integration.Id, Cancellation))!;
    }
}
