using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Tests;

/// <summary>What holds among several nodes on one database, which share nothing else.</summary>
public abstract class NodesContract<TContext>(DatabaseStores<TContext> stores)
    where TContext : DbContext
{
    private const int Nodes = 4;
    private const int Patience = 30_000;

    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Nodes_never_share_a_job_and_keep_the_order_of_each_meeting()
    {
        await using var first = await stores.StartAsync(TimeProvider.System);
        var meetings = new List<Meeting>();
        for (var index = 0; index < 6; index++)
            meetings.Add(await AddAsync(first, new OwnerId("seller"), null));
        var ended = new ConcurrentQueue<Job>();

        await OnNodesAsync(async (node, services) =>
        {
            // Every node also causes more work while the others are at it.
            foreach (var meeting in meetings)
                await CommandAsync(services, meeting.Id);

            var jobs = services.GetRequiredService<IJobStore>();
            while (ended.Count < meetings.Count * (Nodes + 1))
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                foreach (var job in await jobs.LeaseDueAsync(node, Now, TimeSpan.FromMinutes(1), 3, Cancellation))
                {
                    ended.Enqueue(job);
                    Assert.True(await jobs.CompleteAsync(job.Id, node, Now, Cancellation));
                }
            }
        });

        Assert.Equal(ended.Count, ended.DistinctBy(static job => job.Id).Count());
        Assert.All(ended.GroupBy(static job => job.OrderKey), static jobs =>
            Assert.Equal(jobs.OrderBy(static job => job.CreatedAt).Select(static job => job.Id), jobs.Select(static job => job.Id)));
    }

    [Fact]
    public async Task Nodes_add_one_meeting_per_key()
    {
        await using var first = await stores.StartAsync(TimeProvider.System);
        var owner = new OwnerId("seller");

        await OnNodesAsync(async (_, services) =>
        {
            var expiry = TimeProvider.System.GetUtcNow().AddDays(1);
            for (var index = 0; index < 10; index++)
                await AddAsync(services, owner, new IdempotencyKey($"key-{index}", "hash", expiry));
        });

        var page = await first.GetRequiredService<IMeetingStore>().ListAsync(new MeetingQuery { Owner = owner, Now = Now }, Cancellation);
        Assert.Equal(10, page.Items.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task One_node_at_a_time_refreshes_a_token()
    {
        await using var first = await stores.StartAsync(TimeProvider.System);
        var id = await ConnectAsync(first);
        var holders = 0;

        await OnNodesAsync(async (node, services) =>
        {
            var tokens = services.GetRequiredService<ITokenStore>();
            for (var refreshed = 0; refreshed < 5;)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                if (!await tokens.TryLeaseAsync(id, node, Now, TimeSpan.FromMinutes(1), Cancellation))
                    continue;

                Assert.Equal(1, Interlocked.Increment(ref holders));
                var read = await tokens.FindAsync(id, Cancellation);
                Interlocked.Decrement(ref holders);
                Assert.True(await tokens.SaveAsync(id, read!, read!.Version, Cancellation));
                refreshed++;
            }
        });

        Assert.Equal(1 + (5 * Nodes), (await first.GetRequiredService<ITokenStore>().FindAsync(id, Cancellation))!.Version);
    }

    [Fact(Timeout = Patience)]
    public async Task Nodes_store_each_delivery_once_and_queue_it_once()
    {
        const int count = 60;
        await using var first = await stores.StartAsync(TimeProvider.System);
        var (stored, queued) = (0, 0);

        await OnNodesAsync(async (_, services) =>
        {
            var deliveries = services.GetRequiredService<IDeliveryStore>();
            for (var index = 0; index < count; index += 4)
            {
                var answers = await deliveries.AppendAsync([.. Enumerable.Range(index, 4).Select(NewDelivery)], Cancellation);
                Interlocked.Add(ref stored, answers.Count(static isStored => isStored));
                Interlocked.Add(ref queued, await deliveries.DispatchAsync(Now, 3, Cancellation));
            }

            while (Volatile.Read(ref queued) < count)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                Interlocked.Add(ref queued, await deliveries.DispatchAsync(Now, 3, Cancellation));
            }
        });

        Assert.Equal((count, count), (stored, queued));
        var jobs = await first.GetRequiredService<IJobStore>().ListAsync(new JobQuery(JobState.Waiting, null, null, 1000), Cancellation);
        Assert.Equal(count, jobs.Count);
        Assert.All(jobs, static job => Assert.False(job.IsWoken));
    }

    private Task OnNodesAsync(Func<string, ServiceProvider, Task> work) => Task.WhenAll(Enumerable.Range(0, Nodes).Select(index => Task.Run(
        async () =>
        {
            await using var services = stores.Build(TimeProvider.System);
            await work($"node-{index}", services);
        },
        Cancellation)));

    private static async Task<Meeting> AddAsync(ServiceProvider services, OwnerId owner, IdempotencyKey? key)
    {
        var meeting = new Meeting
        {
            Id = MeetingId.New(TimeProvider.System),
            Owner = owner,
            IntegrationId = IntegrationId.New(TimeProvider.System),
            Platform = MeetingPlatform.Zoom,
            Title = "Product demo",
            ScheduledStart = Now,
            Duration = TimeSpan.FromMinutes(30),
            TimeZone = "UTC",
            Status = MeetingStatus.Provisioning,
            Sync = MeetingSync.Pending(MeetingCommandKind.Create),
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        await services.GetRequiredService<IMeetingStore>().AddAsync(meeting, key, [NewCommand(meeting.Id, 0)], Cancellation);
        return meeting;
    }

    private static async Task CommandAsync(ServiceProvider services, MeetingId id)
    {
        var store = services.GetRequiredService<IMeetingStore>();
        while (true)
        {
            var read = await store.FindAsync(id, Cancellation);
            if (await store.SaveAsync(read!, read!.Version, [NewCommand(id, read.Version)], [], Cancellation) == MeetingSave.Saved)
                return;
        }
    }

    /// <summary>Makes a command whose time tells which version of the meeting caused it.</summary>
    private static MeetingCommand NewCommand(MeetingId id, long version) => new()
    {
        Id = Guid.NewGuid(),
        MeetingId = id,
        Kind = MeetingCommandKind.Update,
        CreatedAt = Now.AddSeconds(version),
        DueAt = Now,
    };

    private static Delivery NewDelivery(int index) => new()
    {
        Id = Guid.NewGuid(),
        Platform = MeetingPlatform.Zoom,
        Key = $"key-{index}",
        Body = "{}"u8.ToArray(),
        ReceivedAt = Now,
    };

    private static async Task<IntegrationId> ConnectAsync(ServiceProvider services)
    {
        var integration = new Integration
        {
            Id = IntegrationId.New(TimeProvider.System),
            Owner = new OwnerId("seller"),
            Platform = MeetingPlatform.Zoom,
            PlatformUserId = "user",
            State = IntegrationState.Connected,
            ConnectedAt = Now,
            UpdatedAt = Now,
        };
        var pair = new StoredTokens { AccessToken = "access", RefreshToken = "refresh", ExpiresAt = Now };
        Assert.True(await services.GetRequiredService<IIntegrationStore>().SaveAsync(integration, 0, [], Cancellation));
        Assert.True(await services.GetRequiredService<ITokenStore>().SaveAsync(integration.Id, pair, 0, Cancellation));
        return integration.Id;
    }
}
