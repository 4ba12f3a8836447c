using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class JobUpkeepContract(IStoreHost host) : StoreContract(host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IJobStore Store => Get<IJobStore>();

    [Fact]
    public async Task A_job_is_found_in_every_state()
    {
        var job = await AddAsync("kind");
        Assert.Equal(JobState.Waiting, (await Store.FindAsync(job, Cancellation))!.State);

        await LeaseAllAsync();
        Assert.Equal(("node-1", Now + Lease), await LeaseOfAsync(job));

        await Store.CompleteAsync(job, "node-1", Now.AddSeconds(3), Cancellation);
        var done = await Store.FindAsync(job, Cancellation);
        Assert.Equal((JobState.Done, Now.AddSeconds(3), null), (done!.State, done.EndedAt, done.LeaseOwner));
        Assert.Null(await Store.FindAsync(Guid.NewGuid(), Cancellation));
    }

    [Fact]
    public async Task A_list_is_latest_first_and_goes_on_behind_its_last_job()
    {
        List<Guid> ids = [];
        for (var index = 0; index < 7; index++)
            ids.Add(await AddAsync("kind"));
        ids.Reverse();

        var first = await ListAsync(new JobQuery(null, null, null, 3));
        var second = await ListAsync(new JobQuery(null, null, first[^1], 3));
        var third = await ListAsync(new JobQuery(null, null, second[^1], 3));

        Assert.Equal(ids, [.. first, .. second, .. third]);
        Assert.Empty(await ListAsync(new JobQuery(null, null, ids[^1], 3)));
        Assert.Empty(await ListAsync(new JobQuery(null, null, Guid.NewGuid(), 3)));
    }

    [Fact]
    public async Task A_list_can_be_of_one_state_and_one_kind()
    {
        var dead = await AddAsync("one");
        var done = await AddAsync("one");
        await LeaseAllAsync();
        await Store.BuryAsync(dead, "node-1", "error", Cancellation);
        await Store.CompleteAsync(done, "node-1", Now, Cancellation);
        var one = await AddAsync("one");
        var two = await AddAsync("two");

        Assert.Equal([dead], await ListAsync(new JobQuery(JobState.Dead, null, null, 9)));
        Assert.Equal([done], await ListAsync(new JobQuery(JobState.Done, null, null, 9)));
        Assert.Equal([two, one], await ListAsync(new JobQuery(JobState.Waiting, null, null, 9)));
        Assert.Equal([one], await ListAsync(new JobQuery(JobState.Waiting, "one", null, 9)));
        Assert.Equal([one, done, dead], await ListAsync(new JobQuery(null, "one", null, 9)));
        Assert.Equal([done, dead], await ListAsync(new JobQuery(null, "one", one, 9)));
    }

    [Fact]
    public async Task A_dead_job_can_be_run_again_and_keeps_its_steps()
    {
        var id = await AddAsync("kind");
        await LeaseAllAsync();
        await Store.TryNoteStepAsync(id, "node-1", "step", Cancellation);
        await Store.RescheduleAsync(id, "node-1", Now, "progress", "error", Cancellation);
        await LeaseAllAsync();
        await Store.BuryAsync(id, "node-1", "given up", Cancellation);

        Assert.True(await Store.RerunAsync(id, Now.AddMinutes(1), Cancellation));

        Assert.Empty(await Store.LeaseDueAsync("node-1", Now, Lease, 10, Cancellation));
        var again = Assert.Single(await Store.LeaseDueAsync("node-1", Now.AddMinutes(1), Lease, 10, Cancellation));
        Assert.Equal((1, null, "given up"), (again.Attempts, again.Progress, again.LastError));
        Assert.Equal(["step"], again.Steps);
    }

    [Fact]
    public async Task What_is_not_dead_is_not_run_again()
    {
        var id = await AddAsync("kind");
        Assert.False(await Store.RerunAsync(id, Now, Cancellation));

        await LeaseAllAsync();
        Assert.False(await Store.RerunAsync(id, Now, Cancellation));

        await Store.CompleteAsync(id, "node-1", Now, Cancellation);
        Assert.False(await Store.RerunAsync(id, Now, Cancellation));
        Assert.False(await Store.RerunAsync(Guid.NewGuid(), Now, Cancellation));
    }

    [Fact]
    public async Task Old_jobs_that_are_done_can_be_deleted_and_no_others()
    {
        List<Guid> old = [await AddAsync("kind"), await AddAsync("kind"), await AddAsync("kind")];
        var (recent, dead) = (await AddAsync("kind"), await AddAsync("kind"));
        await LeaseAllAsync();
        foreach (var id in old)
            await Store.CompleteAsync(id, "node-1", Now, Cancellation);
        await Store.CompleteAsync(recent, "node-1", Now.AddHours(1), Cancellation);
        await Store.BuryAsync(dead, "node-1", "error", Cancellation);
        var waiting = await AddAsync("kind");

        Assert.Equal(2, await Store.DeleteDoneAsync(Now.AddHours(1), 2, Cancellation));
        Assert.Equal(1, await Store.DeleteDoneAsync(Now.AddHours(1), 2, Cancellation));
        Assert.Equal(0, await Store.DeleteDoneAsync(Now.AddHours(1), 2, Cancellation));

        Assert.Equal([waiting, dead, recent], await ListAsync(new JobQuery(null, null, null, 9)));
    }

    private async Task<(string?, DateTimeOffset)> LeaseOfAsync(Guid id)
    {
        var job = await Store.FindAsync(id, Cancellation);
        return (job!.LeaseOwner, job.LeaseUntil);
    }

    private async Task<List<Guid>> ListAsync(JobQuery query) =>
        [.. (await Store.ListAsync(query, Cancellation)).Select(static job => job.Id)];

    private async Task<Guid> AddAsync(string kind)
    {
        var job = Samples.Job(Now) with { Kind = kind };
        await Store.WakeAsync(job, Cancellation);
        return job.Id;
    }

    private Task<IReadOnlyList<Job>> LeaseAllAsync() => Store.LeaseDueAsync("node-1", Now, Lease, 100, Cancellation);
}
