using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Hosting;

/// <summary>Who disconnects an account ends its grant with the token that the platform wants for it.</summary>
public sealed class GrantRevocationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 0, "access-2", 0)]
    [InlineData(false, 2, "access-3", 1)]
    [InlineData(true, 0, "refresh-2", 0)]
    [InlineData(true, 2, "refresh-2", 0)]
    public async Task The_token_that_the_platform_wants_is_revoked(bool wantsRefreshToken, int hours, string revoked, int refreshes)
    {
        await using var application = new TestApplication();
        application.Platform.RevokesRefreshToken = wantsRefreshToken;
        await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(hours));

        await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);

        Assert.Equal((revoked, refreshes), (application.Platform.LastRevoked.Reveal(), application.Platform.Refreshes));
    }

    [Fact]
    public async Task Where_there_is_no_refresh_token_the_access_token_is_revoked()
    {
        await using var application = new TestApplication();
        application.Platform.RevokesRefreshToken = true;
        application.Platform.KeepsRefreshTokens = true;
        await application.ConnectAsync(Token);

        await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);

        Assert.Equal("access-2", application.Platform.LastRevoked.Reveal());
    }

    [Fact]
    public async Task A_dead_connection_is_revoked_too_where_the_refresh_token_is_wanted()
    {
        await using var application = new TestApplication();
        application.Platform.RevokesRefreshToken = true;
        var integration = await application.ConnectAsync(Token);
        var source = application.Get<AccessTokenSource>();
        await source.RejectAsync(integration, await source.GetAsync(integration, cancellationToken: Token), Token);

        await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);

        Assert.Equal("refresh-2", application.Platform.LastRevoked.Reveal());
    }
}
