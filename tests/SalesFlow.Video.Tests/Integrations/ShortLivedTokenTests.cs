using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Integrations;

/// <summary>A token that lives shortly is used for most of its life, and not renewed for each call.</summary>
public sealed class ShortLivedTokenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(120)]
    [InlineData(300)]
    public async Task A_token_is_used_until_a_quarter_of_its_life_is_left(int seconds)
    {
        await using var application = await ConnectedAsync(seconds);
        var integration = await ReadAsync(application);
        var source = application.Get<AccessTokenSource>();

        for (var calls = 0; calls < 10; calls++)
            await source.GetAsync(integration, cancellationToken: Token);
        application.Clock.Advance(TimeSpan.FromSeconds(seconds * 0.7));
        await source.GetAsync(integration, cancellationToken: Token);
        var before = application.Platform.Refreshes;
        application.Clock.Advance(TimeSpan.FromSeconds(seconds * 0.06));
        var renewed = await source.GetAsync(integration, cancellationToken: Token);

        Assert.Equal((0, 1), (before, application.Platform.Refreshes));
        Assert.Equal("access-3", renewed.Value.Reveal());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(120)]
    public async Task A_renewed_token_is_used_too_whoever_remembers_the_account_as_it_was(int seconds)
    {
        await using var application = await ConnectedAsync(seconds);
        var remembered = await ReadAsync(application);
        var source = application.Get<AccessTokenSource>();
        application.Clock.Advance(TimeSpan.FromHours(1));

        for (var calls = 0; calls < 10; calls++)
            await source.GetAsync(remembered, cancellationToken: Token);

        Assert.Equal(1, application.Platform.Refreshes);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(120)]
    public async Task Two_nodes_use_each_others_tokens(int seconds)
    {
        await using var one = await ConnectedAsync(seconds);
        await using var two = new TestApplication(services => services
            .AddSingleton(one.Get<ITokenStore>())
            .AddSingleton(one.Get<IIntegrationStore>())
            .AddSingleton<TimeProvider>(one.Clock));
        var integration = await ReadAsync(one);
        one.Clock.Advance(TimeSpan.FromHours(1));

        for (var calls = 0; calls < 10; calls++)
        {
            await one.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);
            await two.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);
        }

        Assert.Equal((1, 0), (one.Platform.Refreshes, two.Platform.Refreshes));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(120)]
    public async Task One_that_is_refused_is_renewed_all_the_same(int seconds)
    {
        await using var application = await ConnectedAsync(seconds);
        var integration = await ReadAsync(application);
        var source = application.Get<AccessTokenSource>();
        var refused = await source.GetAsync(integration, cancellationToken: Token);

        var newer = await source.GetAsync(integration, refused.Version, Token);

        Assert.Equal(("access-3", 1), (newer.Value.Reveal(), application.Platform.Refreshes));
    }

    private static async Task<TestApplication> ConnectedAsync(int seconds)
    {
        var application = new TestApplication();
        application.Platform.TokenLifetime = TimeSpan.FromSeconds(seconds);
        await application.ConnectAsync(Token);
        return application;
    }

    private static async Task<Integration> ReadAsync(TestApplication application) =>
        (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration;
}
