using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class JobLedgerContract(IStoreHost host) : StoreContract(host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IJobStore Store => Get<IJobStore>();

    [Fact]
    public async Task Steps_come_back_in_their_order_each_once()
    {
        var job = await AddLeasedAsync();
        string[] steps = ["first", Samples.Text, "\"", "fir", "step:first", "first\n\"second\"", ""];

        foreach (var step in steps.Concat(steps))
            Assert.True(await Store.TryNoteStepAsync(job.Id, "node-1", step, Cancellation));

        Assert.Equal(steps, (await Store.FindAsync(job.Id, Cancellation))!.Steps);
    }

    [Fact]
    public async Task The_next_attempt_sees_the_steps_of_those_before_it()
    {
        var job = await AddLeasedAsync();
        await Store.TryNoteStepAsync(job.Id, "node-1", "one", Cancellation);
        await Store.RescheduleAsync(job.Id, "node-1", Now, null, "error", Cancellation);

        Assert.Equal(["one"], Assert.Single(await LeaseDueAsync("node-2", Now)).Steps);
        await Store.TryNoteStepAsync(job.Id, "node-2", "two", Cancellation);

        Assert.Equal(["one", "two"], Assert.Single(await LeaseDueAsync("node-3", Now + Lease)).Steps);
    }

    [Fact]
    public async Task A_step_is_refused_once_the_lease_is_somebody_elses()
    {
        var job = await AddLeasedAsync();
        Assert.Single(await LeaseDueAsync("node-2", Now + Lease));

        Assert.False(await Store.TryNoteStepAsync(job.Id, "node-1", "late", Cancellation));

        Assert.Empty((await Store.FindAsync(job.Id, Cancellation))!.Steps);
    }

    [Fact]
    public async Task A_step_is_refused_without_a_lease()
    {
        var job = Samples.Job(Now);
        await Store.WakeAsync(job, Cancellation);
        Assert.False(await Store.TryNoteStepAsync(job.Id, "node-1", "step", Cancellation));

        await LeaseDueAsync("node-1", Now);
        await Store.CompleteAsync(job.Id, "node-1", Now, Cancellation);

        Assert.False(await Store.TryNoteStepAsync(job.Id, "node-1", "step", Cancellation));
        Assert.False(await Store.TryNoteStepAsync(Guid.NewGuid(), "node-1", "step", Cancellation));
    }

    [Fact]
    public async Task Steps_noted_at_once_are_all_kept()
    {
        var job = await AddLeasedAsync();

        await AtOnceAsync(20, index => Store.TryNoteStepAsync(job.Id, "node-1", $"step-{index % 10}", Cancellation));

        Assert.Equal(
            Enumerable.Range(0, 10).Select(static index => $"step-{index}"),
            (await Store.FindAsync(job.Id, Cancellation))!.Steps.Order(StringComparer.Ordinal));
    }

    private async Task<Job> AddLeasedAsync()
    {
        var job = Samples.Job(Now);
        await Store.WakeAsync(job, Cancellation);
        Assert.Single(await LeaseDueAsync("node-1", Now));
        return job;
    }

    private Task<IReadOnlyList<Job>> LeaseDueAsync(string node, DateTimeOffset now) => Store.LeaseDueAsync(node, now, Lease, 10, Cancellation);
}
