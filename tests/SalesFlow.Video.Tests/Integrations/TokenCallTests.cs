using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Integrations;

/// <summary>A call with a token outlives one refused token, and tells what a second one means.</summary>
public sealed class TokenCallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_succeeds_is_made_once()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        List<string> used = [];

        var result = await CallAsync(application, integration, used);

        Assert.Equal(("done", "access-2"), (result, Assert.Single(used)));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_and_the_call_made_once_more()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        List<string> used = [];

        var result = await CallAsync(application, integration, used, PlatformErrorKind.Unauthorized);

        Assert.Equal("done", result);
        Assert.Equal(["access-2", "access-3"], used);
    }

    [Fact]
    public async Task A_new_token_that_is_refused_ends_the_grant()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        List<string> used = [];

        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() =>
            CallAsync(application, integration, used, PlatformErrorKind.Unauthorized, PlatformErrorKind.Unauthorized));

        Assert.Equal("scripted", exception.PlatformCode);
        Assert.Equal(["access-2", "access-3"], used);
        Assert.Equal(IntegrationState.ReconnectRequired, await StateAsync(application));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_user_who_is_gone_ends_the_grant_at_once(int calls)
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        List<string> used = [];
        PlatformErrorKind[] failures = calls == 1 ? [PlatformErrorKind.AccountGone] : [PlatformErrorKind.Unauthorized, PlatformErrorKind.AccountGone];

        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() => CallAsync(application, integration, used, failures));

        Assert.Equal((PlatformErrorKind.AccountGone, calls), (exception.Kind, used.Count));
        Assert.True((await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration.IsAccountGone);
    }

    [Theory]
    [InlineData(PlatformErrorKind.MissingScope)]
    [InlineData(PlatformErrorKind.RateLimited)]
    [InlineData(PlatformErrorKind.OutcomeUnknown)]
    [InlineData(PlatformErrorKind.NotFound)]
    public async Task Any_other_failure_is_told_and_not_repeated(PlatformErrorKind kind)
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        List<string> used = [];

        var exception = await Assert.ThrowsAsync<PlatformException>(() => CallAsync(application, integration, used, kind));

        Assert.Equal((kind, 1), (exception.Kind, used.Count));
        Assert.Equal(IntegrationState.Connected, await StateAsync(application));
    }

    /// <summary>Makes a call that fails as told, attempt by attempt, and then succeeds.</summary>
    private static Task<string> CallAsync(
        TestApplication application, Integration integration, List<string> used, params PlatformErrorKind[] failures) =>
        application.Get<AccessTokenSource>().CallAsync(
            integration,
            token =>
            {
                used.Add(token.Reveal());
                return used.Count <= failures.Length
                    ? throw new PlatformException(FakePlatform.Name, failures[used.Count - 1], "Scripted.") { PlatformCode = "scripted" }
                    : Task.FromResult("done");
            },
            Token);

    private static async Task<IntegrationState> StateAsync(TestApplication application) =>
        (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration.State;
}
