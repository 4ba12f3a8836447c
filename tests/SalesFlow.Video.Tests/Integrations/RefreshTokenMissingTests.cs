using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Integrations;

/// <summary>R84: a platform need not give a refresh token each time, or any. What is there is kept, and nothing is invented.</summary>
public sealed class RefreshTokenMissingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refresh_that_brings_none_keeps_the_old_one_again_and_again()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Platform.KeepsRefreshTokens = true;
        List<string> tokens = [];

        for (var times = 0; times < 3; times++)
        {
            application.Clock.Advance(TimeSpan.FromHours(2));
            tokens.Add((await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token)).Value.Reveal());
        }

        Assert.Equal(["access-3", "access-4", "access-5"], tokens);
        Assert.Null((await ReadAsync(application)).EndsAt);
    }

    [Fact]
    public async Task A_later_consent_that_brings_none_keeps_the_old_one()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Platform.KeepsRefreshTokens = true;

        await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        var token = await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);

        Assert.Equal("access-4", token.Value.Reveal());
    }

    [Fact]
    public async Task A_dead_one_is_not_kept_by_a_later_consent()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        application.Platform.RefreshScript = (_, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.GrantRejected());
        await Assert.ThrowsAsync<ReconnectRequiredException>(() => GetAsync(application, integration));

        application.Platform.KeepsRefreshTokens = true;
        await application.ConnectAsync(Token);

        Assert.Equal(application.Clock.GetUtcNow().AddHours(1), (await ReadAsync(application)).EndsAt);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(3600)]
    public async Task A_first_grant_without_one_is_used_to_its_end_and_says_when_that_is(int seconds)
    {
        await using var application = new TestApplication();
        application.Platform.KeepsRefreshTokens = true;
        application.Platform.TokenLifetime = TimeSpan.FromSeconds(seconds);
        var integration = await application.ConnectAsync(Token);
        var overview = await ReadAsync(application);

        application.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        var token = await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);

        Assert.Equal((IntegrationState.Connected, application.Clock.GetUtcNow().AddSeconds(1)), (overview.Integration.State, overview.EndsAt));
        Assert.Equal(("access-2", 0), (token.Value.Reveal(), application.Platform.Refreshes));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(3600)]
    public async Task At_its_end_the_platform_is_not_asked_and_the_account_must_be_connected_again(int seconds)
    {
        await using var application = new TestApplication();
        application.Platform.KeepsRefreshTokens = true;
        application.Platform.TokenLifetime = TimeSpan.FromSeconds(seconds);
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromSeconds(seconds));

        await Assert.ThrowsAsync<ReconnectRequiredException>(() => GetAsync(application, integration));

        var overview = await ReadAsync(application);
        Assert.Equal((IntegrationState.ReconnectRequired, "no_refresh_token"), (overview.Integration.State, overview.Integration.LastFailure));
        Assert.Equal((null, 0), (overview.EndsAt, application.Platform.Refreshes));
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_what_nothing_can_renew()
    {
        await using var application = new TestApplication();
        application.Platform.KeepsRefreshTokens = true;
        var integration = await application.ConnectAsync(Token);
        var refused = await GetAsync(application, integration);

        await Assert.ThrowsAsync<ReconnectRequiredException>(() =>
            application.Get<AccessTokenSource>().GetAsync(integration, refused.Version, Token));

        Assert.Equal(0, application.Platform.Refreshes);
    }

    [Fact]
    public async Task The_owner_is_told_of_the_end_although_nobody_uses_the_account()
    {
        var heard = new TaskCompletionSource<IntegrationReconnectRequired>();
        await using var application = new TestApplication(services => services
            .AddSingleton(heard)
            .AddSalesFlowVideo(_ => { })
            .AddEventConsumer<IntegrationReconnectRequired, Listener>());
        application.Platform.KeepsRefreshTokens = true;
        var integration = await application.ConnectAsync(Token);
        await application.StartAsync(Token);

        while (!heard.Task.IsCompleted)
        {
            application.Clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(10, Token);
        }

        Assert.Equal(integration.Id, (await heard.Task).IntegrationId);
        Assert.Equal(0, application.Platform.Refreshes);
    }

    private static Task<AccessToken> GetAsync(TestApplication application, Integration integration) =>
        application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);

    private static async Task<Video.Hosting.IntegrationOverview> ReadAsync(TestApplication application) =>
        (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single();

    private sealed class Listener(TaskCompletionSource<IntegrationReconnectRequired> heard) : IVideoEventConsumer<IntegrationReconnectRequired>
    {
        public Task ConsumeAsync(IntegrationReconnectRequired videoEvent, CancellationToken cancellationToken)
        {
            heard.TrySetResult(videoEvent);
            return Task.CompletedTask;
        }
    }
}
