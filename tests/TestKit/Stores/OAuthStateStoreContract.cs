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
