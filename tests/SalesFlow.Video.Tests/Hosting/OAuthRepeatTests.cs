using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Hosting;

/// <summary>A callback that comes again, on a second click or from a restored tab, is told what came of the first.</summary>
public sealed class OAuthRepeatTests
{
    private static readonly OwnerId Attacker = new("attacker");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_is_exchanged_once_and_a_repeat_is_told_the_same()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        var first = await CompleteAsync(application, TestApplication.Seller, state);

        for (var repeats = 0; repeats < 3; repeats++)
        {
            var repeated = await CompleteAsync(application, TestApplication.Seller, state);
            Assert.Equal((first.Integration!.Id, "/settings"), (repeated.Integration!.Id, repeated.ReturnUrl));
        }

        Assert.Equal(1, application.Platform.Exchanges);
        Assert.Single(await application.Integrations.ListAsync(TestApplication.Seller, Token));
    }

    [Fact]
    public async Task What_a_repeat_brings_instead_of_the_code_is_not_looked_at()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        await CompleteAsync(application, TestApplication.Seller, state);

        var repeated = await CompleteAsync(application, TestApplication.Seller, state, error: "access_denied");

        Assert.NotNull(repeated.Integration);
        Assert.Equal(1, application.Platform.Exchanges);
    }

    [Fact]
    public async Task A_repeat_by_another_is_refused_and_harms_nobody()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        await CompleteAsync(application, TestApplication.Seller, state);

        AssertRefused(await CompleteAsync(application, Attacker, state));
        Assert.Empty(await application.Integrations.ListAsync(Attacker, Token));

        Assert.NotNull((await CompleteAsync(application, TestApplication.Seller, state)).Integration);
    }

    [Fact]
    public async Task A_repeat_is_refused_once_the_state_would_have_ended()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        await CompleteAsync(application, TestApplication.Seller, state);
        application.Clock.Advance(TimeSpan.FromMinutes(10));

        AssertRefused(await CompleteAsync(application, TestApplication.Seller, state));
    }

    [Fact]
    public async Task A_repeat_after_disconnecting_is_not_told_to_be_connected()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        await CompleteAsync(application, TestApplication.Seller, state);
        await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);

        AssertRefused(await CompleteAsync(application, TestApplication.Seller, state));
    }

    [Fact]
    public async Task A_repeat_of_what_failed_is_refused()
    {
        await using var application = new TestApplication();
        application.Platform.ExchangeScript = _ => new TokenAnswer.GrantRejected();
        var state = await BeginAsync(application, TestApplication.Seller);
        await CompleteAsync(application, TestApplication.Seller, state);

        AssertRefused(await CompleteAsync(application, TestApplication.Seller, state));
        Assert.Equal(1, application.Platform.Exchanges);
    }

    [Fact]
    public async Task Of_many_parallel_callbacks_with_one_state_one_exchanges_and_all_are_connected()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => CompleteAsync(application, TestApplication.Seller, state), Token)));

        Assert.Single(results.Select(result => result.Integration!.Id).Distinct());
        Assert.Equal(1, application.Platform.Exchanges);
    }

    [Fact]
    public async Task Of_parallel_callbacks_of_several_owners_only_the_right_one_can_connect()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(
            () => CompleteAsync(application, number % 2 == 0 ? Attacker : TestApplication.Seller, state), Token)));

        Assert.Empty(await application.Integrations.ListAsync(Attacker, Token));
        Assert.InRange(application.Platform.Exchanges, 0, 1);
    }

    [Fact]
    public async Task A_browser_that_gives_up_is_connected_when_it_comes_again()
    {
        await using var application = new TestApplication();
        using var gate = new SemaphoreSlim(0);
        using var browser = new CancellationTokenSource();
        application.Platform.ExchangeHold = gate.WaitAsync;
        var state = await BeginAsync(application, TestApplication.Seller);
        var callback = new OAuthCallback { State = state, Code = new Secret("code") };

        var first = application.Integrations.CompleteAsync(TestApplication.Seller, FakePlatform.Name, callback, browser.Token);
        var second = application.Integrations.CompleteAsync(TestApplication.Seller, FakePlatform.Name, callback, Token);
        await browser.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Release();

        Assert.NotNull((await second).Integration);
        Assert.Equal(1, application.Platform.Exchanges);
    }

    [Fact]
    public async Task A_repeat_waits_for_another_node_that_is_at_it()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        var state = await BeginAsync(application, TestApplication.Seller);
        var store = application.Get<IOAuthStateStore>();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
        await store.TakeAsync(id, Token);

        var repeat = CompleteAsync(application, TestApplication.Seller, state);
        await store.SettleAsync(id, integration.Id, Token);
        while (!repeat.IsCompleted)
        {
            application.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal(integration.Id, (await repeat).Integration!.Id);
    }

    [Fact]
    public async Task A_repeat_does_not_wait_for_ever_for_a_node_that_died()
    {
        await using var application = new TestApplication();
        var state = await BeginAsync(application, TestApplication.Seller);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
        await application.Get<IOAuthStateStore>().TakeAsync(id, Token);

        var repeat = CompleteAsync(application, TestApplication.Seller, state);
        for (var begun = application.Clock.GetUtcNow(); !repeat.IsCompleted; await Task.Yield())
        {
            application.Clock.Advance(TimeSpan.FromMilliseconds(100));
            Assert.True(application.Clock.GetUtcNow() - begun < TimeSpan.FromDays(1));
        }

        Assert.Equal(VideoErrorCode.InvalidState, (await repeat).Problem!.Code);
    }

    private static void AssertRefused(ConnectResult result)
    {
        Assert.Null(result.Integration);
        Assert.Equal((VideoErrorCode.InvalidState, null), (result.Problem!.Code, result.ReturnUrl));
    }

    private static async Task<string> BeginAsync(TestApplication application, OwnerId owner) =>
        TestApplication.StateOf((await application.Integrations.BeginAsync(owner, FakePlatform.Name, "/settings", Token)).Value!);

    private static Task<ConnectResult> CompleteAsync(TestApplication application, OwnerId owner, string state, string? error = null) =>
        application.Integrations.CompleteAsync(
            owner, FakePlatform.Name, new OAuthCallback { State = state, Code = new Secret("code"), Error = error }, Token);
}
