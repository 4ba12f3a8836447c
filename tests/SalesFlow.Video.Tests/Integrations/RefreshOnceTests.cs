using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.TestKit.Clocks;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Integrations;

/// <summary>One call asks the token endpoint once: what came of it holds for as long as the platform wishes, or for a moment.</summary>
public sealed class RefreshOnceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(3600)]
    public async Task A_meeting_that_is_scheduled_asks_a_busy_endpoint_once(int seconds)
    {
        await using var application = await ExpiredAsync(new TokenAnswer.Failed(TimeSpan.FromSeconds(seconds)));

        var meeting = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);

        Assert.Equal(MeetingStatus.Provisioning, meeting.Value!.Status);
        Assert.Equal(1, application.Platform.Refreshes);
    }

    [Fact]
    public async Task A_meeting_that_is_scheduled_while_answers_get_lost_begins_one_refresh()
    {
        await using var application = await ExpiredAsync(new TokenAnswer.Failed(RetryAfter: null));

        var scheduling = application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);
        var meeting = await application.Clock.PassUntilAsync(scheduling);

        // One refresh asks for a lost answer up to three times.
        Assert.Equal((MeetingStatus.Provisioning, 3), (meeting.Value!.Status, application.Platform.Refreshes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(3600)]
    public async Task The_endpoint_is_asked_again_when_the_time_is_up(int seconds)
    {
        await using var application = await ExpiredAsync(new TokenAnswer.Failed(TimeSpan.FromSeconds(seconds)));
        var integration = await ReadAsync(application);
        var source = application.Get<AccessTokenSource>();
        var first = await Assert.ThrowsAsync<PlatformException>(() => source.GetAsync(integration, cancellationToken: Token));
        application.Clock.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        await Assert.ThrowsAsync<PlatformException>(() => source.GetAsync(integration, cancellationToken: Token));
        var before = application.Platform.Refreshes;

        application.Platform.RefreshScript = null;
        application.Clock.Advance(TimeSpan.FromSeconds(0.2));
        var token = await EventuallyAsync(() => source.GetAsync(integration, cancellationToken: Token));

        Assert.Equal((PlatformErrorKind.Unreachable, TimeSpan.FromSeconds(seconds)), (first.Kind, first.RetryAfter));
        Assert.Equal((1, 2), (before, application.Platform.Refreshes));
        Assert.Equal("access-3", token.Value.Reveal());
    }

    [Fact]
    public async Task A_consent_that_is_renewed_meanwhile_is_used_at_once()
    {
        await using var application = await ExpiredAsync(new TokenAnswer.Failed(TimeSpan.FromHours(1)));
        var integration = await ReadAsync(application);
        var source = application.Get<AccessTokenSource>();
        await Assert.ThrowsAsync<PlatformException>(() => source.GetAsync(integration, cancellationToken: Token));

        await application.ConnectAsync(Token);
        application.Platform.RefreshScript = null;
        var consented = await source.GetAsync(integration, cancellationToken: Token);
        var newer = await source.GetAsync(integration, consented.Version, Token);

        Assert.Equal(("access-3", "access-4"), (consented.Value.Reveal(), newer.Value.Reveal()));
    }

    [Fact]
    public async Task Nobody_who_joins_a_refresh_gets_the_token_that_was_refused()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        var source = application.Get<AccessTokenSource>();
        var first = await source.GetAsync(integration, cancellationToken: Token);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => Task.Run(
            async () =>
            {
                var refused = first.Version;
                for (var times = 0; times < 5; times++)
                {
                    var newer = await source.GetAsync(integration, refused, Token);
                    Assert.NotEqual(refused, newer.Version);
                    refused = newer.Version;
                }

                return refused;
            },
            Token)));

        Assert.Equal(50, tokens.Length);
    }

    private static async Task<TestApplication> ExpiredAsync(TokenAnswer answer)
    {
        var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        application.Platform.RefreshScript = (_, _) => Task.FromResult(answer);

        // As a real platform's provider does, after the connection was probed.
        var integration = await ReadAsync(application);
        application.Platform.CreateScript.Enqueue(async (create, cancellationToken) =>
        {
            await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: cancellationToken);
            return create();
        });
        return application;
    }

    private static async Task<Integration> ReadAsync(TestApplication application) =>
        (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration;

    /// <summary>Asks until the timer that has fired was heard.</summary>
    private static async Task<AccessToken> EventuallyAsync(Func<Task<AccessToken>> askAsync)
    {
        while (true)
        {
            try
            {
                return await askAsync();
            }
            catch (PlatformException) when (!Token.IsCancellationRequested)
            {
                await Task.Yield();
            }
        }
    }
}
