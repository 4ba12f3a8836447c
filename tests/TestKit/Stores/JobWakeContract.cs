using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class JobWakeContract(IStoreHost host) : StoreContract(host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IJobStore Store => Get<IJobStore>();

    [Fact]
    public async Task What_is_not_there_is_added()
    {
        var job = Samples.Job(Now.AddMinutes(1)) with { OrderKey = "order", Subject = Samples.LongText };

        await Store.WakeAsync(job, Cancellation);

        AssertSame(job, await Store.FindAsync(job.Id, Cancellation));
        Assert.Empty(await LeaseDueAsync(Now));
        Assert.Equal(job.Id, Assert.Single(await LeaseDueAsync(Now.AddMinutes(1))).Id);
    }

    [Theory]
    [InlineData(10, 5, 5)]
    [InlineData(5, 10, 5)]
    public async Task A_waiting_job_becomes_due_at_the_earlier_of_both(int storedMinutes, int wokenMinutes, int expectedMinutes)
    {
        var job = Samples.Job(Now.AddMinutes(storedMinutes));
        await Store.WakeAsync(job, Cancellation);

        await Store.WakeAsync(job with { DueAt = Now.AddMinutes(wokenMinutes), Subject = "other", CreatedAt = Now.AddDays(1) }, Cancellation);

        AssertSame(job with { DueAt = Now.AddMinutes(expectedMinutes) }, await Store.FindAsync(job.Id, Cancellation));
    }

    [Fact]
    public async Task A_job_that_waits_for_another_attempt_keeps_what_it_has()
    {
        var job = await AddLeasedAsync();
        await Store.TryNoteStepAsync(job.Id, "node-1", "step", Cancellation);
        await Store.RescheduleAsync(job.Id, "node-1", Now.AddHours(1), "progress", "error", Cancellation);

        await Store.WakeAsync(job with { DueAt = Now.AddMinutes(1) }, Cancellation);

        AssertSame(
            job with { Attempts = 1, Progress = "progress", LastError = "error", Steps = ["step"], DueAt = Now.AddMinutes(1) },
            await Store.FindAsync(job.Id, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_that_ended_begins_anew(bool isDone)
    {
        var job = await AddLeasedAsync();
        await Store.TryNoteStepAsync(job.Id, "node-1", "step", Cancellation);
        _ = isDone
            ? await Store.CompleteAsync(job.Id, "node-1", Now, Cancellation)
            : await Store.BuryAsync(job.Id, "node-1", "error", Cancellation);
        var again = job with { DueAt = Now.AddMinutes(1), Subject = "again", CreatedAt = Now.AddSeconds(30) };

        await Store.WakeAsync(again, Cancellation);

        AssertSame(again, await Store.FindAsync(job.Id, Cancellation));
        Assert.Equal(1, Assert.Single(await LeaseDueAsync(Now.AddMinutes(1))).Attempts);
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("reschedule")]
    [InlineData("bury")]
    public async Task A_job_woken_while_it_runs_runs_once_more_whatever_comes_of_the_attempt(string outcome)
    {
        var job = await AddLeasedAsync();
        await Store.TryNoteStepAsync(job.Id, "node-1", "step", Cancellation);
        await Store.WakeAsync(job with { DueAt = Now.AddMinutes(5) }, Cancellation);
        Assert.True((await Store.FindAsync(job.Id, Cancellation))!.IsWoken);

        Assert.True(await EndAsync(outcome, job.Id));

        AssertSame(job with { DueAt = Now.AddMinutes(5) }, await Store.FindAsync(job.Id, Cancellation));
        Assert.Empty(await LeaseDueAsync(Now.AddMinutes(4)));
        Assert.Equal((1, false), Single(await LeaseDueAsync(Now.AddMinutes(5))));

        Assert.True(await Store.CompleteAsync(job.Id, "node-1", Now, Cancellation));
        Assert.Equal(JobState.Done, (await Store.FindAsync(job.Id, Cancellation))!.State);
    }

    [Fact]
    public async Task A_job_woken_twice_while_it_runs_is_due_at_the_earlier_of_both()
    {
        var job = await AddLeasedAsync();

        await Store.WakeAsync(job with { DueAt = Now.AddMinutes(5) }, Cancellation);
        await Store.WakeAsync(job with { DueAt = Now.AddMinutes(9) }, Cancellation);

        await Store.CompleteAsync(job.Id, "node-1", Now, Cancellation);
        Assert.Single(await LeaseDueAsync(Now.AddMinutes(5)));
    }

    [Fact]
    public async Task The_attempt_that_takes_a_woken_job_over_is_the_one_more()
    {
        var job = await AddLeasedAsync();
        await Store.WakeAsync(job with { DueAt = Now }, Cancellation);

        Assert.Equal((2, false), Single(await LeaseDueAsync(Now + Lease)));

        Assert.True(await Store.CompleteAsync(job.Id, "node-1", Now, Cancellation));
        Assert.Empty(await LeaseDueAsync(Now.AddYears(1)));
    }

    [Fact]
    public async Task Of_many_wakes_at_once_one_job_comes()
    {
        var job = Samples.Job(Now);

        await AtOnceAsync(20, async index =>
        {
            await Store.WakeAsync(job with { DueAt = Now.AddSeconds(index) }, Cancellation);
            return true;
        });

        Assert.Equal(Now, Assert.Single(await LeaseDueAsync(Now)).DueAt);
        Assert.Empty(await LeaseDueAsync(Now.AddSeconds(20)));
    }

    [Fact(Timeout = Patience)]
    public async Task No_wake_is_lost_between_two_attempts()
    {
        const int wakes = 25;
        var job = Samples.Job(Now);
        var (woken, seen) = (0, 0);

        await AtOnceAsync(4, async worker => await (worker == 0 ? WakeOnAsync() : RunOnAsync($"node-{worker}")));

        Assert.Equal(wakes, seen);

        async Task<bool> WakeOnAsync()
        {
            for (var index = 0; index < wakes; index++)
            {
                Interlocked.Increment(ref woken);
                await Store.WakeAsync(job, Cancellation);

                // The next wake comes as soon as an attempt has looked, which is before that attempt ends.
                while (Volatile.Read(ref seen) <= index)
                {
                    Cancellation.ThrowIfCancellationRequested();
                    await Task.Yield();
                }
            }

            return true;
        }

        // An attempt sees what was there when it began; the last one must see all.
        async Task<bool> RunOnAsync(string node)
        {
            while (Volatile.Read(ref seen) < wakes)
            {
                Cancellation.ThrowIfCancellationRequested();
                foreach (var leased in await Store.LeaseDueAsync(node, Now, Lease, 1, Cancellation))
                {
                    Volatile.Write(ref seen, Volatile.Read(ref woken));
                    await Store.TryNoteStepAsync(leased.Id, node, "looked", Cancellation);
                    await Store.FindAsync(leased.Id, Cancellation);
                    Assert.True(await Store.CompleteAsync(leased.Id, node, Now, Cancellation));
                }
            }

            return true;
        }
    }

    private Task<bool> EndAsync(string outcome, Guid id) => outcome switch
    {
        "complete" => Store.CompleteAsync(id, "node-1", Now, Cancellation),
        "reschedule" => Store.RescheduleAsync(id, "node-1", Now.AddHours(1), "progress", "error", Cancellation),
        _ => Store.BuryAsync(id, "node-1", "error", Cancellation),
    };

    private async Task<Job> AddLeasedAsync()
    {
        var job = Samples.Job(Now);
        await Store.WakeAsync(job, Cancellation);
        Assert.Single(await LeaseDueAsync(Now));
        return job;
    }

    private static (int Attempts, bool IsWoken) Single(IReadOnlyList<Job> jobs) => (Assert.Single(jobs).Attempts, jobs[0].IsWoken);

    private static void AssertSame(Job expected, Job? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Steps, actual.Steps);
        Assert.Equal(expected with { Steps = actual.Steps }, actual);
    }

    private Task<IReadOnlyList<Job>> LeaseDueAsync(DateTimeOffset now) => Store.LeaseDueAsync("node-1", now, Lease, 10, Cancellation);
}
