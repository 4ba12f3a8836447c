using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Hosting;

/// <summary>Several accounts of one platform live side by side, one of them the default, and leave without a trace.</summary>
public sealed class VideoIntegrationsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_account_is_the_default_and_the_second_is_chosen_by_its_id()
    {
        await using var application = new TestApplication();
        var (first, second) = await ConnectTwoAsync(application);

        var byDefault = (await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token)).Value!;
        var chosen = (await application.Meetings.ScheduleAsync(
            TestApplication.Seller, application.Request() with { IntegrationId = second.Id }, cancellationToken: Token)).Value!;

        Assert.Equal((true, false), (first.IsDefault, second.IsDefault));
        Assert.Equal((first.Id, second.Id), (byDefault.IntegrationId, chosen.IntegrationId));
    }

    [Fact]
    public async Task Another_account_can_be_made_the_default()
    {
        await using var application = new TestApplication();
        var (first, second) = await ConnectTwoAsync(application);

        await application.Integrations.SetDefaultAsync(TestApplication.Seller, second.Id, Token);
        var listed = await application.Integrations.ListAsync(TestApplication.Seller, Token);

        Assert.Equal([(first.Id, false), (second.Id, true)], listed.Select(overview => (overview.Integration.Id, overview.Integration.IsDefault)));
    }

    [Fact]
    public async Task Disconnecting_revokes_the_grant_deletes_the_tokens_and_passes_the_default_on()
    {
        await using var application = new TestApplication();
        var (first, second) = await ConnectTwoAsync(application);

        var problem = await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, first.Id, Token);
        var listed = await application.Integrations.ListAsync(TestApplication.Seller, Token);

        Assert.Null(problem);
        Assert.Equal(1, application.Platform.Revocations);
        Assert.Null(await application.Get<ITokenStore>().FindAsync(first.Id, Token));
        Assert.Equal([(second.Id, true)], listed.Select(overview => (overview.Integration.Id, overview.Integration.IsDefault)));
        await Assert.ThrowsAsync<ReconnectRequiredException>(() => application.Get<AccessTokenSource>().GetAsync(first, cancellationToken: Token));
    }

    [Fact]
    public async Task Without_an_id_all_accounts_of_the_platform_are_disconnected_and_a_repeat_changes_nothing()
    {
        await using var application = new TestApplication();
        await ConnectTwoAsync(application);

        await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);
        var again = await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);

        Assert.Null(again);
        Assert.Equal(2, application.Platform.Revocations);
        Assert.Empty(await application.Integrations.ListAsync(TestApplication.Seller, Token));
    }

    [Fact]
    public async Task A_platform_that_cannot_revoke_keeps_nobody_from_leaving()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.RevokeFault = () => FakePlatform.Fault(PlatformErrorKind.Unreachable);

        var problem = await application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);

        Assert.Null(problem);
        Assert.Empty(await application.Integrations.ListAsync(TestApplication.Seller, Token));
    }

    [Fact]
    public async Task The_work_after_a_connect_is_a_job_and_done_once_per_consent()
    {
        var told = new List<Guid>();
        await using var application = new TestApplication(services => services
            .AddSingleton(told)
            .AddSalesFlowVideo(_ => { })
            .AddEventConsumer<IntegrationConnected, Greeter>());

        await application.ConnectAsync(Token);
        await application.ConnectAsync(Token);
        Assert.Empty(told);
        await application.StartAsync(Token);
        while (told.Count < 2)
            await Task.Delay(10, Token);

        Assert.Equal(2, told.Distinct().Count());
    }

    [Fact]
    public async Task A_consumer_that_is_added_twice_is_called_once()
    {
        await using var application = new TestApplication(services => services
            .AddSalesFlowVideo(_ => { })
            .AddEventConsumer<IntegrationConnected, Greeter>()
            .AddEventConsumer<IntegrationConnected, Greeter>());

        await application.ConnectAsync(Token);
        var jobs = await application.Get<IJobStore>().ListAsync(new JobQuery(null, null, null, 10), Token);

        Assert.Single(jobs, static job => job.Subject.Contains(nameof(Greeter), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fresh_token_that_the_platform_refuses_ends_the_connection()
    {
        await using var application = new TestApplication();
        var integration = await application.ConnectAsync(Token);
        var source = application.Get<AccessTokenSource>();

        await source.RejectAsync(integration, await source.GetAsync(integration, cancellationToken: Token), Token);

        Assert.Equal(
            IntegrationState.ReconnectRequired,
            (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single().Integration.State);
    }

    [Fact]
    public async Task A_missing_scope_switches_scheduling_off_with_a_reason()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Platform.CreateCapability = Capability.Missing("The permission to create meetings is missing.", "meeting:write");

        var result = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);
        var overview = (await application.Integrations.ListAsync(TestApplication.Seller, Token)).Single();

        Assert.Equal((VideoErrorCode.CapabilityMissing, "The permission to create meetings is missing."), (result.Problem!.Code, result.Problem.Detail));
        Assert.Equal(["meeting:write"], overview.Capabilities.MissingScopes);
        Assert.Equal(0, application.Platform.Creates);
    }

    private static async Task<(Integration First, Integration Second)> ConnectTwoAsync(TestApplication application)
    {
        var first = await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromSeconds(1));
        application.Platform.AccountId = "account-2";
        return (first, await application.ConnectAsync(Token));
    }

    private sealed class Greeter(List<Guid> told) : IVideoEventConsumer<IntegrationConnected>
    {
        public Task ConsumeAsync(IntegrationConnected videoEvent, CancellationToken cancellationToken)
        {
            lock (told)
                told.Add(videoEvent.Id);
            return Task.CompletedTask;
        }
    }
}
