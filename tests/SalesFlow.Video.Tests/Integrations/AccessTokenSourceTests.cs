using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Integrations;

/// <summary>A connection survives whatever happens around a refresh, unless the platform itself ended it.</summary>
public sealed class AccessTokenSourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_token_is_returned_without_asking_the_platform()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);

        var token = await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);

        Assert.Equal("access-2", token.Value.Reveal());
        Assert.Equal(0, application.Platform.Refreshes);
    }

    [Fact]
    public async Task A_thousand_parallel_callers_cause_one_refresh()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        var source = application.Get<AccessTokenSource>();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(
            () => source.GetAsync(integration, cancellationToken: Token), Token)));

        Assert.Equal(1, application.Platform.Refreshes);
        Assert.All(tokens, token => Assert.Equal("access-3", token.Value.Reveal()));
    }

    [Fact]
    public async Task A_token_that_ends_within_two_minutes_is_refreshed()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromMinutes(58.5));

        await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);

        Assert.Equal(1, application.Platform.Refreshes);
    }

    [Fact]
    public async Task A_refused_token_is_refreshed_once_however_many_callers_report_it()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        var source = application.Get<AccessTokenSource>();
        var refused = await source.GetAsync(integration, cancellationToken: Token);

        var first = await source.GetAsync(integration, refused.Version, Token);
        var second = await source.GetAsync(integration, refused.Version, Token);

        Assert.Equal(first, second);
        Assert.Equal(1, application.Platform.Refreshes);
    }

    [Fact]
    public async Task The_rotated_pair_is_stored_before_it_is_used()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));

        var token = await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);
        var stored = await application.Get<ITokenStore>().FindAsync(integration.Id, Token);

        Assert.Equal(token.Version, stored!.Version);
        Assert.Equal(application.Clock.GetUtcNow().AddHours(1), stored.ExpiresAt);
    }

    [Fact]
    public async Task A_dead_grant_is_final_and_told_once()
    {
        var heard = new Recorder();
        await using var application = new TestApplication(services => services
            .AddSingleton(heard)
            .AddSalesFlowVideo(_ => { })
            .AddEventConsumer<IntegrationReconnectRequired, Listener>());
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        application.Platform.RefreshScript = (_, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.GrantRejected());
        var source = application.Get<AccessTokenSource>();

        await Assert.ThrowsAsync<ReconnectRequiredException>(() => source.GetAsync(integration, cancellationToken: Token));
        await Assert.ThrowsAsync<ReconnectRequiredException>(() => source.GetAsync(integration, cancellationToken: Token));
        var stored = (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration;
        await Assert.ThrowsAsync<ReconnectRequiredException>(() => source.GetAsync(stored, cancellationToken: Token));
        await application.StartAsync(Token);
        var told = await heard.NextAsync(Token);

        Assert.Equal(IntegrationState.ReconnectRequired, stored.State);
        Assert.Equal(2, application.Platform.Refreshes);
        Assert.Equal(integration.Id, told.IntegrationId);
        Assert.Equal(0, heard.Waiting);
    }

    [Fact]
    public async Task Our_own_bad_credentials_disconnect_nobody()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        application.Platform.RefreshScript = (_, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.ClientRejected("invalid_client"));

        var exception = await Assert.ThrowsAsync<PlatformException>(
            () => application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token));
        var stored = (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration;
        application.Platform.RefreshScript = null;
        var token = await application.Get<AccessTokenSource>().GetAsync(stored, cancellationToken: Token);

        Assert.Equal(PlatformErrorKind.Misconfigured, exception.Kind);
        Assert.Equal((IntegrationState.Connected, "invalid_client"), (stored.State, stored.LastFailure));
        Assert.Equal("access-3", token.Value.Reveal());
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_at_once()
    {
        await using var application = new TestApplication(timeProvider: TimeProvider.System);
        application.Platform.TokenLifetime = TimeSpan.Zero;
        var integration = await application.ConnectAsync(Token);
        application.Platform.TokenLifetime = TimeSpan.FromHours(1);
        var calls = 0;
        application.Platform.RefreshScript = (_, _) => Task.FromResult(++calls < 3 ? new TokenAnswer.Failed(null) : application.Platform.Rotate());

        var token = await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);

        Assert.Equal(3, calls);
        Assert.Equal("access-3", token.Value.Reveal());
    }

    [Fact]
    public async Task A_caller_that_leaves_does_not_end_the_refresh_for_the_others()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        var gate = new TaskCompletionSource();
        application.Platform.RefreshScript = async (_, cancellationToken) =>
        {
            await gate.Task.WaitAsync(cancellationToken);
            return application.Platform.Rotate();
        };
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var source = application.Get<AccessTokenSource>();

        var first = source.GetAsync(integration, cancellationToken: leaving.Token);
        var second = source.GetAsync(integration, cancellationToken: Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal("access-3", (await second).Value.Reveal());
        Assert.Equal(1, application.Platform.Refreshes);
    }

    [Fact]
    public async Task A_rejection_of_a_token_that_another_node_has_replaced_is_no_rejection_of_the_grant()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        var store = application.Get<ITokenStore>();
        application.Platform.RefreshScript = async (_, cancellationToken) =>
        {
            // What another node stored while this one's request was under way.
            var stored = (await store.FindAsync(integration.Id, cancellationToken))!;
            await store.SaveAsync(
                integration.Id, stored with { ExpiresAt = application.Clock.GetUtcNow().AddHours(1) }, stored.Version, cancellationToken);
            return new TokenAnswer.GrantRejected();
        };

        var token = await application.Get<AccessTokenSource>().GetAsync(integration, cancellationToken: Token);
        var kept = (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration;

        Assert.Equal(2, token.Version);
        Assert.Equal(IntegrationState.Connected, kept.State);
    }

    [Fact]
    public async Task Connecting_again_revives_a_dead_integration_under_its_old_id()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        application.Platform.RefreshScript = (_, _) => Task.FromResult<TokenAnswer>(new TokenAnswer.GrantRejected());
        var source = application.Get<AccessTokenSource>();
        await Assert.ThrowsAsync<ReconnectRequiredException>(() => source.GetAsync(integration, cancellationToken: Token));

        var again = await application.ConnectAsync(Token);
        var token = await source.GetAsync(again, cancellationToken: Token);

        Assert.Equal(integration.Id, again.Id);
        Assert.Equal((IntegrationState.Connected, null), (again.State, again.LastFailure));
        Assert.Equal("access-3", token.Value.Reveal());
    }

    [Fact]
    public async Task An_integration_that_is_idle_for_45_days_is_refreshed_by_itself()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        await application.StartAsync(Token);

        application.Clock.Advance(TimeSpan.FromDays(44));
        await Task.Delay(50, Token);
        var before = application.Platform.Refreshes;
        while (application.Platform.Refreshes == before)
        {
            application.Clock.Advance(TimeSpan.FromHours(6));
            await Task.Delay(10, Token);
        }

        Assert.Equal(0, before);
        Assert.InRange(application.Clock.GetUtcNow() - new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(45), TimeSpan.FromDays(60));
    }

    private sealed class Recorder
    {
        private readonly System.Threading.Channels.Channel<IntegrationReconnectRequired> _heard =
            System.Threading.Channels.Channel.CreateUnbounded<IntegrationReconnectRequired>();

        public int Waiting => _heard.Reader.Count;

        public void Add(IntegrationReconnectRequired happened) => _heard.Writer.TryWrite(happened);

        public ValueTask<IntegrationReconnectRequired> NextAsync(CancellationToken cancellationToken) => _heard.Reader.ReadAsync(cancellationToken);
    }

    private sealed class Listener(Recorder recorder) : IVideoEventConsumer<IntegrationReconnectRequired>
    {
        public Task ConsumeAsync(IntegrationReconnectRequired videoEvent, CancellationToken cancellationToken)
        {
            recorder.Add(videoEvent);
            return Task.CompletedTask;
        }
    }
}
