using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class OAuthStateStoreContract(IStoreHost host) : StoreContract(host)
{
    private IOAuthStateStore Store => Get<IOAuthStateStore>();

    [Fact]
    public async Task A_state_comes_back_as_it_was_added()
    {
        var state = NewState("full") with { CodeVerifier = Samples.LongText, ReturnUrl = "/settings?tab=vidéo#a" };
        var bare = NewState("bare");
        await Store.AddAsync(state, Now, Cancellation);
        await Store.AddAsync(bare, Now, Cancellation);

        Assert.Equal(state, await Store.TakeAsync("full", Cancellation));
        Assert.Equal(bare, await Store.TakeAsync("bare", Cancellation));
    }

    [Fact]
    public async Task A_state_is_taken_once()
    {
        await Store.AddAsync(NewState("state"), Now, Cancellation);

        Assert.NotNull(await Store.TakeAsync("state", Cancellation));
        Assert.Null(await Store.TakeAsync("state", Cancellation));
        Assert.Null(await Store.TakeAsync("unknown", Cancellation));
    }

    [Fact]
    public async Task A_state_that_was_taken_is_found_without_its_verifier()
    {
        var state = NewState("state") with { ReturnUrl = "/settings" };
        await Store.AddAsync(state, Now, Cancellation);
        await Store.TakeAsync("state", Cancellation);

        Assert.Equal(state with { CodeVerifier = "", IsTaken = true }, await Store.FindAsync("state", Cancellation));
    }

    [Fact]
    public async Task A_state_that_was_not_taken_is_found_as_it_is()
    {
        var state = NewState("state");
        await Store.AddAsync(state, Now, Cancellation);

        Assert.Equal(state, await Store.FindAsync("state", Cancellation));
        Assert.Null(await Store.FindAsync("unknown", Cancellation));
    }

    [Fact]
    public async Task What_came_of_a_state_is_found_and_does_not_let_it_be_taken_again()
    {
        var (state, integration) = (NewState("state"), new IntegrationId(Guid.NewGuid()));
        await Store.AddAsync(state, Now, Cancellation);
        await Store.TakeAsync("state", Cancellation);

        await Store.SettleAsync("state", integration, Cancellation);

        Assert.Equal(
            state with { CodeVerifier = "", IsTaken = true, ConnectedAs = integration }, await Store.FindAsync("state", Cancellation));
        Assert.Null(await Store.TakeAsync("state", Cancellation));
    }

    [Fact]
    public async Task A_state_of_which_nothing_came_is_forgotten()
    {
        await Store.AddAsync(NewState("state"), Now, Cancellation);
        await Store.TakeAsync("state", Cancellation);

        await Store.SettleAsync("state", null, Cancellation);

        Assert.Null(await Store.FindAsync("state", Cancellation));
    }

    [Fact]
    public async Task What_came_of_a_state_is_dropped_when_its_time_is_up()
    {
        await Store.AddAsync(NewState("first"), Now, Cancellation);
        await Store.TakeAsync("first", Cancellation);
        await Store.SettleAsync("first", new IntegrationId(Guid.NewGuid()), Cancellation);

        await Store.AddAsync(NewState("second") with { ExpiresAt = Now.AddMinutes(30) }, Now.AddMinutes(11), Cancellation);

        Assert.Null(await Store.FindAsync("first", Cancellation));
    }

    [Fact]
    public async Task Of_many_callers_exactly_one_gets_a_state()
    {
        await Store.AddAsync(NewState("state"), Now, Cancellation);

        var taken = await AtOnceAsync(20, _ => Store.TakeAsync("state", Cancellation));

        Assert.Equal(1, taken.Count(static state => state is not null));
    }

    [Fact]
    public async Task Adding_drops_nothing_that_can_still_be_used()
    {
        await Store.AddAsync(NewState("first"), Now, Cancellation);

        await Store.AddAsync(NewState("second"), Now.AddMinutes(10), Cancellation);

        Assert.NotNull(await Store.TakeAsync("first", Cancellation));
    }

    private OAuthState NewState(string id) => new()
    {
        Id = id,
        Owner = Seller,
        Platform = MeetingPlatform.Zoom,
        CodeVerifier = "sf1.k1.verifier",
        ExpiresAt = Now.AddMinutes(10),
    };
}
