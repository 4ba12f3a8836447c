using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Integrations;

/// <summary>Stored tokens that do not open are a connection that must be made anew, and no failure of the program.</summary>
public sealed class UnreadableTokenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Broken => new() { "", "plain token", "sf1.k1.AAAA", "sf2.k1.AAAA", "sf1.k1.not base64", "sf1.k1." + new string('A', 64) };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_access_token_that_does_not_open_is_a_need_to_reconnect(string text)
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        await BreakAsync(application, integration, pair => pair with { AccessToken = text });

        var scheduled = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);

        var row = await ReadAsync(application);
        Assert.Equal(VideoErrorCode.ReconnectRequired, scheduled.Problem!.Code);
        Assert.Equal((IntegrationState.ReconnectRequired, "tokens_unreadable"), (row.State, row.LastFailure));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_refresh_token_that_does_not_open_is_one_when_it_is_needed(string text)
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        await BreakAsync(application, integration, pair => pair with { RefreshToken = text });
        await GetAsync(application, integration);
        application.Clock.Advance(TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<ReconnectRequiredException>(() => GetAsync(application, integration));

        Assert.Equal((IntegrationState.ReconnectRequired, 0), ((await ReadAsync(application)).State, application.Platform.Refreshes));
    }

    [Fact]
    public async Task Connecting_again_mends_it()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        await BreakAsync(application, integration, pair => pair with { AccessToken = "broken", RefreshToken = "broken" });
        await Assert.ThrowsAsync<ReconnectRequiredException>(() => GetAsync(application, integration));

        var again = await application.ConnectAsync(Token);

        Assert.Equal("access-3", (await GetAsync(application, again)).Value.Reveal());
    }

    [Fact]
    public async Task It_keeps_nobody_from_leaving()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        await BreakAsync(application, integration, pair => pair with { AccessToken = "broken" });

        Assert.Null(await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token));

        Assert.Empty(await application.Integrations.ListAsync(TestApplication.Seller, Token));
    }

    [Fact]
    public async Task A_key_that_is_missing_ends_nothing_and_all_works_when_it_is_back()
    {
        var keys = Keys();
        await using var application = new TestApplication(services => services.Configure<SalesFlowVideoOptions>(options => options.TokenKeys = keys));
        var integration = await application.ConnectAsync(Token);
        var k1 = keys.Keys["k1"];
        keys.Current = "k2";
        keys.Keys.Remove("k1");

        await Assert.ThrowsAsync<ReconnectRequiredException>(() => GetAsync(application, integration));
        var row = await ReadAsync(application);
        var scheduled = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);
        keys.Keys["k1"] = k1;

        Assert.Equal((IntegrationState.Connected, "token_key_missing"), (row.State, row.LastFailure));
        Assert.Equal(VideoErrorCode.ReconnectRequired, scheduled.Problem!.Code);
        Assert.Equal("access-2", (await GetAsync(application, integration)).Value.Reveal());
    }

    [Fact]
    public async Task A_pair_that_does_not_open_keeps_no_other_one_from_the_new_key()
    {
        var keys = Keys();
        await using var application = new TestApplication(services => services.Configure<SalesFlowVideoOptions>(options => options.TokenKeys = keys));
        List<Integration> integrations = [];
        for (var count = 0; count < 3; count++)
        {
            application.Platform.AccountId = $"account-{count}";
            integrations.Add(await application.ConnectAsync(Token));
        }

        await BreakAsync(application, integrations[1], pair => pair with { RefreshToken = "broken" });
        keys.Current = "k2";

        Assert.Equal(2, await application.Get<TokenKeyRotation>().RewriteAsync(Token));
    }

    [Fact]
    public async Task A_key_that_is_missing_stops_the_rewriting()
    {
        var keys = Keys();
        await using var application = new TestApplication(services => services.Configure<SalesFlowVideoOptions>(options => options.TokenKeys = keys));
        await application.ConnectAsync(Token);
        keys.Current = "k2";
        keys.Keys.Remove("k1");

        var exception = await Assert.ThrowsAnyAsync<SalesFlowVideoException>(() => application.Get<TokenKeyRotation>().RewriteAsync(Token));

        Assert.Contains("'k1'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_whose_verifier_does_not_open_is_begun_anew()
    {
        var keys = Keys();
        await using var application = new TestApplication(services => services.Configure<SalesFlowVideoOptions>(options => options.TokenKeys = keys));
        var begun = await application.Integrations.BeginAsync(TestApplication.Seller, FakePlatform.Name, "/settings", Token);
        keys.Current = "k2";
        keys.Keys.Remove("k1");

        var result = await application.Integrations.CompleteAsync(
            TestApplication.Seller, FakePlatform.Name,
            new OAuthCallback { State = TestApplication.StateOf(begun.Value!), Code = new Secret("code") }, Token);

        Assert.Equal(VideoErrorCode.InvalidState, result.Problem!.Code);
        Assert.Equal(0, application.Platform.Exchanges);
    }

    private static TokenKeyOptions Keys() => new()
    {
        Current = "k1",
        Keys = { ["k1"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), ["k2"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) },
    };

    private static async Task BreakAsync(TestApplication application, Integration integration, Func<StoredTokens, StoredTokens> change)
    {
        var store = application.Get<ITokenStore>();
        var pair = (await store.FindAsync(integration.Id, Token))!;
        Assert.True(await store.SaveAsync(integration.Id, change(pair), pair.Version, Token));
    }

    private static Task<AccessToken> GetAsync(TestApplication application, Integration integration) =>
        application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);

    private static async Task<Integration> ReadAsync(TestApplication application) =>
        (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration;
}
