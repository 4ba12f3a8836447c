using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Fakes;

/// <summary>An application with a platform that has to be asked to tell anything.</summary>
internal sealed class SubscribedStage : IAsyncDisposable
{
    private SubscribedStage(TestApplication application, FakeSubscriber subscriber)
    {
        Application = application;
        Subscriber = subscriber;
    }

    public TestApplication Application { get; }

    public FakeSubscriber Subscriber { get; }

    public Integration Integration { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SubscribedStage> StartAsync(Action<FakeSubscriber>? configure = null)
    {
        FakeSubscriber? subscriber = null;
        var application = new TestApplication(services =>
        {
            services.AddKeyedSingleton<IWebhookReceiver, SignalReceiver>(FakePlatform.Name);
            services.AddKeyedSingleton<IWebhookSubscriber>(
                FakePlatform.Name, (provider, _) => subscriber ??= new FakeSubscriber(provider.GetRequiredService<TimeProvider>()));
        });
        subscriber = new FakeSubscriber(application.Clock);
        configure?.Invoke(subscriber);
        var stage = new SubscribedStage(application, subscriber);
        await stage.ConnectAsync();
        return stage;
    }

    public async Task ConnectAsync() => Integration = await Application.ConnectAsync(Token);

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync() => Application.Get<IWebhookSubscriptionStore>().ListAsync(Integration.Id, Token);

    public async Task<WebhookHealth> ReadHealthAsync() =>
        (await Application.Integrations.ListAsync(TestApplication.Seller, Token)).Single(overview => overview.Integration.Id == Integration.Id).Webhooks;

    /// <summary>Sends what the platform tells by one of its subscriptions.</summary>
    public async Task TellAsync(PlatformSignal signal, Guid? subscriptionId)
    {
        var sent = new SignalDelivery(signal, subscriptionId);
        await Application.Get<VideoWebhooks>().ReceiveAsync(FakePlatform.Name, sent.ToRequest(), Token);
    }

    /// <summary>Does everything that is due, as the workers of a node would.</summary>
    public async Task WorkAsync()
    {
        var runner = Application.Get<JobRunner>();
        while (true)
        {
            var dispatched = await Application.Get<IDeliveryStore>().DispatchAsync(Application.Clock.GetUtcNow(), 100, Token);
            var due = await runner.LeaseDueAsync(8, Token);
            if (dispatched + due.Count == 0)
                return;
            foreach (var job in due)
                await FinishAsync(runner.RunAsync(job, Token));
        }
    }

    /// <summary>Lets time pass for a job that waits for its turn.</summary>
    private async Task FinishAsync(Task running)
    {
        while (await Task.WhenAny(running, Task.Delay(20, Token)) != running)
            Application.Clock.Advance(TimeSpan.FromMilliseconds(100));
        await running;
    }

    /// <summary>Lets time pass in steps, with everything done that is due after each.</summary>
    public async Task PassAsync(TimeSpan time, TimeSpan step)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Application.Clock.Advance(step);
            await WorkAsync();
        }
    }

    /// <summary>Lets time pass until something is so.</summary>
    public async Task WaitUntilAsync(Func<Task<bool>> isSo, TimeSpan? step = null)
    {
        const int most = 5000;
        for (var steps = 0; steps < most; steps++)
        {
            await WorkAsync();
            if (await isSo())
                return;
            Application.Clock.Advance(step ?? TimeSpan.FromSeconds(1));
        }

        Assert.Fail($"It was not so after {most} steps.");
    }

    public Task WaitForAsync(MeetingId id, Func<Meeting, bool> isReached) => WaitUntilAsync(
        async () => await Application.Meetings.FindAsync(TestApplication.Seller, id, Token) is { } meeting && isReached(meeting));

    /// <summary>Waits until every wanted subscription is at the platform and known here.</summary>
    public Task WaitUntilToldAsync(TimeSpan? step = null) => WaitUntilAsync(async () => (await ReadHealthAsync()).IsTold, step);

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}
