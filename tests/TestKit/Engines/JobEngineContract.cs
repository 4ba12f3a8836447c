using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.TestKit.Engines;

/// <summary>What every engine promises, the built-in one and any other; inherit this and choose the engine in <see cref="Use"/>.</summary>
public abstract class JobEngineContract(IStoreHost stores)
{
    protected const int Patience = 60_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected Workbench Bench { get; } = new();

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact(Timeout = Patience)]
    public async Task Due_work_is_done_once()
    {
        await using var node = await StartAsync();

        var ids = await CauseAsync(node, 30);
        await WaitForAsync(node, JobState.Done, ids.Count);

        Assert.Equal(ids.Order(), Bench.Calls.Order());
    }

    [Fact(Timeout = Patience)]
    public async Task Work_that_is_not_due_waits_for_its_time()
    {
        await using var node = await StartAsync();
        var later = (await CauseAsync(node, 1, TimeSpan.FromMinutes(5)))[0];
        var now = (await CauseAsync(node, 1))[0];
        await WaitForAsync(node, JobState.Done, 1);
        Assert.Equal([now], Bench.Calls);

        Clock.Advance(TimeSpan.FromMinutes(5));

        await WaitForAsync(node, JobState.Done, 2);
        Assert.Equal([now, later], Bench.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task Work_that_fails_is_tried_again_after_a_pause()
    {
        Bench.Work = (_, _) => Bench.Calls.Count == 1 ? throw new InvalidOperationException("The first attempt fails.") : Task.CompletedTask;
        await using var node = await StartAsync();
        await CauseAsync(node, 1);
        await WaitUntilAsync(async () => await FindAsync(node, JobState.Waiting) is { LastError: not null });
        Assert.Single(Bench.Calls);

        Clock.Advance(TimeSpan.FromMinutes(1));

        await WaitForAsync(node, JobState.Done, 1);
        Assert.Equal(2, Bench.Calls.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task Work_that_takes_long_holds_up_no_other()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new TaskCompletionSource<Guid>(TaskCreationOptions.RunContinuationsAsynchronously);
        Bench.Work = (id, _) => slow.TrySetResult(id) ? release.Task : Task.CompletedTask;
        await using var node = await StartAsync();
        await CauseAsync(node, 1);
        var first = await slow.Task.WaitAsync(Cancellation);

        await CauseAsync(node, 5);
        await WaitForAsync(node, JobState.Done, 5);
        release.SetResult();
        await WaitForAsync(node, JobState.Done, 6);

        Assert.Equal(1, Bench.Calls.Count(id => id == first));
    }

    [Fact(Timeout = Patience)]
    public async Task Work_of_a_node_that_died_is_taken_over_when_its_lease_ends()
    {
        await using var node = await StartAsync(isRunning: false);
        var id = (await CauseAsync(node, 1))[0];
        var jobs = node.Services.GetRequiredService<IJobStore>();
        Assert.Single(await jobs.LeaseDueAsync("a node that died", Clock.GetUtcNow(), TimeSpan.FromSeconds(30), 10, Cancellation));
        await node.Engine.StartAsync(Cancellation);

        await CauseAsync(node, 1);
        await WaitForAsync(node, JobState.Done, 1);
        Assert.DoesNotContain(id, Bench.Calls);
        Clock.Advance(TimeSpan.FromSeconds(31));

        await WaitForAsync(node, JobState.Done, 2);
        Assert.Contains(id, Bench.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task Work_that_a_node_is_still_at_is_not_begun_again_by_it()
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Bench.Work = (_, _) =>
        {
            began.TrySetResult();
            return release.Task;
        };
        await using var node = await StartAsync();
        await CauseAsync(node, 1);
        await began.Task.WaitAsync(Cancellation);

        // What comes of a lease that ran out while the whole node stood still.
        var again = (await FindAsync(node, JobState.Waiting))!;
        await node.Services.GetRequiredService<JobRunner>().RunAsync(again, Cancellation);
        release.SetResult();
        await WaitForAsync(node, JobState.Done, 1);

        Assert.Single(Bench.Calls);
    }

    [Fact(Timeout = Patience)]
    public async Task An_engine_that_stops_tells_its_work_to_stop_and_loses_none()
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Bench.Work = (_, stop) =>
        {
            began.TrySetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };
        await using var node = await StartAsync();
        await CauseAsync(node, 1);
        await began.Task.WaitAsync(Cancellation);

        await node.StopAsync(Cancellation);

        var job = await FindAsync(node, JobState.Waiting);
        Assert.Equal((1, null), (job?.Attempts, job?.LeaseOwner));
        await CauseAsync(node, 1);
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        Assert.Single(Bench.Calls);
    }

    /// <summary>Chooses the engine; the built-in one when nothing is chosen.</summary>
    protected virtual void Use(SalesFlowVideoBuilder builder)
    {
    }

    private protected async Task<EngineNode> StartAsync(bool isRunning = true, bool isFirst = true)
    {
        if (isFirst)
            await (await stores.StartAsync(Clock)).DisposeAsync();
        var services = stores.Build(Clock, builder =>
        {
            builder.Services.AddLogging().AddSingleton(Bench);
            builder.AddEventConsumer<IntegrationReconnectRequired, Workbench.Consumer>();
            Use(builder);
        });
        return isRunning ? await EngineNode.StartAsync(services, Cancellation) : new EngineNode(services);
    }

    /// <summary>Records events that the consumer is to be told about; returns their ids.</summary>
    private protected async Task<IReadOnlyList<Guid>> CauseAsync(EngineNode node, int count, TimeSpan after = default)
    {
        var integration = Samples.Integration(new OwnerId("seller"), Guid.NewGuid().ToString(), Clock.GetUtcNow());
        List<RecordedEvent> events = [];
        for (var index = 0; index < count; index++)
        {
            var happened = new IntegrationReconnectRequired
            {
                Id = Guid.NewGuid(),
                Owner = integration.Owner,
                OccurredAt = Clock.GetUtcNow() + after,
                IntegrationId = integration.Id,
                Platform = integration.Platform,
            };
            events.Add(new()
            {
                Id = happened.Id,
                Type = "integration.reconnect_required",
                Owner = happened.Owner,
                OccurredAt = happened.OccurredAt,
                Payload = JsonSerializer.Serialize(happened, Json),
                Consumers = [Workbench.ConsumerName],
            });
        }

        Assert.True(await node.Services.GetRequiredService<IIntegrationStore>().SaveAsync(integration, 0, events, Cancellation));
        return [.. events.Select(static happened => happened.Id)];
    }

    private protected static Task WaitForAsync(EngineNode node, JobState state, int count) => WaitUntilAsync(async () =>
        (await node.Services.GetRequiredService<IJobStore>().ListAsync(new JobQuery(state, null, null, 1000), Cancellation)).Count >= count);

    private static async Task<Job?> FindAsync(EngineNode node, JobState state) =>
        (await node.Services.GetRequiredService<IJobStore>().ListAsync(new JobQuery(state, null, null, 10), Cancellation)).SingleOrDefault();

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(20, Cancellation);
    }
}
