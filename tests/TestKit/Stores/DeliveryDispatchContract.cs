using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class DeliveryDispatchContract(IStoreHost host) : StoreContract(host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IDeliveryStore Store => Get<IDeliveryStore>();

    private IJobStore Jobs => Get<IJobStore>();

    [Fact]
    public async Task A_received_delivery_gets_its_job_and_is_queued()
    {
        var delivery = await AppendAsync("key");

        Assert.Equal(1, await Store.DispatchAsync(Now, 10, Cancellation));

        var expected = OutboxJobs.OfDelivery(delivery, Now);
        var job = Assert.Single(await LeaseDueAsync());
        Assert.Equal((expected.Id, expected.Kind, expected.Subject, expected.DueAt, expected.CreatedAt), (job.Id, job.Kind, job.Subject, job.DueAt, job.CreatedAt));
        Assert.Equal(DeliveryState.Queued, (await Store.FindAsync(delivery, Cancellation))!.State);
        Assert.Equal(0, await Store.DispatchAsync(Now, 10, Cancellation));
    }

    [Fact]
    public async Task The_oldest_come_first_and_no_more_than_asked_for()
    {
        List<Delivery> all = [.. "zyxwvut".Select(key => Samples.Delivery($"{key}", Now))];
        await Store.AppendAsync([.. all.Take(3)], Cancellation);
        await Store.AppendAsync([.. all.Skip(3)], Cancellation);

        Assert.Equal(5, await Store.DispatchAsync(Now, 5, Cancellation));
        var first = await LeaseDueAsync();
        Assert.Equal(2, await Store.DispatchAsync(Now, 5, Cancellation));
        var second = await LeaseDueAsync();

        Assert.Equal(all.Select(static delivery => delivery.Id), first.Concat(second).Select(static job => job.Id));
    }

    [Fact]
    public async Task What_is_not_received_gets_no_job()
    {
        await Store.AppendAsync(
            [
                .. Enum.GetValues<DeliveryState>().Where(static state => state != DeliveryState.Received)
                    .Select(state => Samples.Delivery($"{state}", Now) with { State = state }),
            ],
            Cancellation);

        Assert.Equal(0, await Store.DispatchAsync(Now, 10, Cancellation));
        Assert.Empty(await LeaseDueAsync());
    }

    [Fact]
    public async Task A_delivery_that_is_run_again_gets_a_new_job()
    {
        var delivery = await AppendAsync("key");
        await Store.DispatchAsync(Now, 10, Cancellation);
        await LeaseDueAsync();
        await Jobs.CompleteAsync(delivery, "node-1", Now, Cancellation);
        await Store.MarkAsync(delivery, DeliveryState.NotUnderstood, "unknown event", Cancellation);

        Assert.True(await Store.RerunAsync(delivery, Cancellation));

        var again = await Store.FindAsync(delivery, Cancellation);
        Assert.Equal((DeliveryState.Received, null), (again!.State, again.Note));
        Assert.Equal(1, await Store.DispatchAsync(Now, 10, Cancellation));
        Assert.Equal(delivery, Assert.Single(await LeaseDueAsync()).Id);
    }

    [Fact]
    public async Task A_delivery_that_is_run_again_while_its_job_runs_is_processed_once_more()
    {
        var delivery = await AppendAsync("key");
        await Store.DispatchAsync(Now, 10, Cancellation);
        await LeaseDueAsync();

        Assert.True(await Store.RerunAsync(delivery, Cancellation));
        Assert.Equal(1, await Store.DispatchAsync(Now, 10, Cancellation));

        await Jobs.CompleteAsync(delivery, "node-1", Now, Cancellation);
        Assert.Equal(delivery, Assert.Single(await LeaseDueAsync()).Id);
    }

    [Fact]
    public async Task What_is_in_doubt_or_unknown_is_not_run_again()
    {
        var delivery = await AppendAsync("key", DeliveryState.Quarantined);

        Assert.False(await Store.RerunAsync(delivery, Cancellation));
        Assert.False(await Store.RerunAsync(Guid.NewGuid(), Cancellation));

        Assert.Equal(DeliveryState.Quarantined, (await Store.FindAsync(delivery, Cancellation))!.State);
    }

    [Fact(Timeout = Patience)]
    public async Task Many_who_dispatch_at_once_while_more_arrive_queue_each_delivery_once()
    {
        const int count = 120;
        var queued = 0;

        var dispatched = await AtOnceAsync(6, async worker =>
        {
            for (var index = 0; worker < 3 && index < count / 3; index++)
                await AppendAsync($"{worker}-{index}");
            var mine = 0;
            while (Volatile.Read(ref queued) < count)
            {
                Cancellation.ThrowIfCancellationRequested();
                var some = await Store.DispatchAsync(Now, 7, Cancellation);
                Interlocked.Add(ref queued, some);
                mine += some;
            }

            return mine;
        });

        Assert.Equal(count, dispatched.Sum());
        var jobs = await Jobs.LeaseDueAsync("node-1", Now, Lease, 1000, Cancellation);
        Assert.Equal(count, jobs.Count);
        Assert.All(jobs, static job => Assert.False(job.IsWoken));
        Assert.Equal(count, (await Store.ListAsync(new DeliveryQuery(DeliveryState.Queued, null, null, 1000), Cancellation)).Count);
    }

    private async Task<Guid> AppendAsync(string key, DeliveryState state = DeliveryState.Received)
    {
        var delivery = Samples.Delivery(key, Now) with { State = state };
        Assert.Equal([true], await Store.AppendAsync([delivery], Cancellation));
        return delivery.Id;
    }

    private Task<IReadOnlyList<Job>> LeaseDueAsync() => Jobs.LeaseDueAsync("node-1", Now, Lease, 100, Cancellation);
}
