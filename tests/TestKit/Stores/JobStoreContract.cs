using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class JobStoreContract(IStoreHost host) : StoreContract(host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IJobStore Store => Get<IJobStore>();

    [Fact]
    public async Task A_command_becomes_a_job()
    {
        var command = await AddAsync(Now.AddMinutes(1));

        var job = await Store.TryLeaseAsync(command.Id, "node-1", Now, Lease, Cancellation);

        Assert.Empty(job!.Steps);
        Assert.Equal(
            new Job
            {
                Id = command.Id,
                Kind = "meeting.create",
                Subject = command.Id.ToString(),
                OrderKey = $"meeting:{command.MeetingId}",
                State = JobState.Waiting,
                Attempts = 1,
                DueAt = Now.AddMinutes(1),
                LeaseOwner = "node-1",
                LeaseUntil = Now + Lease,
                Steps = job.Steps,
                CreatedAt = command.CreatedAt,
            },
            job);
    }

    [Fact]
    public async Task A_job_is_leased_when_it_is_due_and_not_before()
    {
        var due = Now.AddSeconds(1).AddTicks(3);
        var command = await AddAsync(due);

        Assert.Empty(await LeaseDueAsync("node-1", due.AddMilliseconds(-1)));
        Assert.Equal(command.Id, Assert.Single(await LeaseDueAsync("node-1", due)).Id);
    }

    [Fact]
    public async Task The_longest_due_jobs_come_first_and_no_more_than_asked_for()
    {
        List<MeetingCommand> commands = [];
        foreach (var minutes in new[] { 3, 1, 5, 2, 4 })
            commands.Add(await AddAsync(Now.AddMinutes(minutes)));
        var expected = commands.OrderBy(static command => command.DueAt).Select(static command => command.Id).ToList();

        var first = await Store.LeaseDueAsync("node-1", Now.AddHours(1), Lease, 3, Cancellation);
        var second = await Store.LeaseDueAsync("node-1", Now.AddHours(1), Lease, 3, Cancellation);

        Assert.Equal(expected[..3], first.Select(static job => job.Id));
        Assert.Equal(expected[3..], second.Select(static job => job.Id));
    }

    [Fact]
    public async Task A_lease_excludes_everybody_until_it_ends()
    {
        var command = await AddAsync(Now);
        await LeaseDueAsync("node-1", Now);

        var justBefore = Now + Lease - TimeSpan.FromMilliseconds(1);
        Assert.Empty(await LeaseDueAsync("node-2", justBefore));
        Assert.Empty(await LeaseDueAsync("node-1", justBefore));
        Assert.Null(await Store.TryLeaseAsync(command.Id, "node-2", justBefore, Lease, Cancellation));

        var taken = Assert.Single(await LeaseDueAsync("node-2", Now + Lease));
        Assert.Equal(("node-2", 2), (taken.LeaseOwner, taken.Attempts));
    }

    [Fact(Timeout = Patience)]
    public async Task Many_workers_at_once_never_share_a_job()
    {
        for (var index = 0; index < 40; index++)
            await AddAsync(Now);

        var leased = await AtOnceAsync(10, async worker =>
        {
            List<Job> mine = [];
            while (await Store.LeaseDueAsync($"node-{worker}", Now, Lease, 3, Cancellation) is { Count: > 0 } jobs)
            {
                Cancellation.ThrowIfCancellationRequested();
                Assert.InRange(jobs.Count, 1, 3);
                mine.AddRange(jobs);
            }

            return mine;
        });

        var all = leased.SelectMany(static jobs => jobs).ToList();
        Assert.Equal(40, all.Count);
        Assert.Equal(40, all.DistinctBy(static job => job.Id).Count());
        Assert.All(all, static job => Assert.Equal(1, job.Attempts));
    }

    [Fact]
    public async Task Of_many_who_want_one_job_exactly_one_gets_it()
    {
        var command = await AddAsync(Now);

        var leased = await AtOnceAsync(20, index => Store.TryLeaseAsync(command.Id, $"node-{index}", Now, Lease, Cancellation));

        Assert.Equal(1, leased.Count(static job => job is not null));
    }

    [Fact]
    public async Task The_holder_can_renew_until_another_node_took_over()
    {
        var command = await AddAsync(Now);
        await LeaseDueAsync("node-1", Now);

        Assert.True(await Store.TryRenewAsync(command.Id, "node-1", Now + (2 * Lease), Cancellation));
        Assert.Empty(await LeaseDueAsync("node-2", Now + Lease));
        Assert.True(await Store.TryRenewAsync(command.Id, "node-1", Now + (3 * Lease), Cancellation));

        Assert.Single(await LeaseDueAsync("node-2", Now + (3 * Lease)));
        Assert.False(await Store.TryRenewAsync(command.Id, "node-1", Now + (9 * Lease), Cancellation));
        Assert.Single(await LeaseDueAsync("node-3", Now + (4 * Lease)));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_still_good_as_long_as_nobody_took_over()
    {
        var command = await AddAsync(Now);
        await LeaseDueAsync("node-1", Now);
        Clock.Advance(2 * Lease);

        Assert.True(await Store.TryRenewAsync(command.Id, "node-1", Now + Lease, Cancellation));
        Assert.True(await Store.CompleteAsync(command.Id, "node-1", Now, Cancellation));
    }

    [Fact]
    public async Task Nobody_ends_what_another_node_holds()
    {
        var command = await AddAsync(Now);
        await LeaseDueAsync("node-1", Now);
        await LeaseDueAsync("node-2", Now + Lease);

        Assert.False(await Store.CompleteAsync(command.Id, "node-1", Now, Cancellation));
        Assert.False(await Store.RescheduleAsync(command.Id, "node-1", Now, "late", "late", Cancellation));
        Assert.False(await Store.BuryAsync(command.Id, "node-1", "late", Cancellation));

        var job = Assert.Single(await LeaseDueAsync("node-3", Now + (2 * Lease)));
        Assert.Equal((null, null, 3), (job.Progress, job.LastError, job.Attempts));
    }

    [Fact]
    public async Task What_nobody_leased_cannot_be_ended()
    {
        var command = await AddAsync(Now);

        Assert.False(await Store.TryRenewAsync(command.Id, "node-1", Now, Cancellation));
        Assert.False(await Store.CompleteAsync(command.Id, "node-1", Now, Cancellation));
        Assert.False(await Store.BuryAsync(Guid.NewGuid(), "node-1", "error", Cancellation));
        Assert.Null(await Store.TryLeaseAsync(Guid.NewGuid(), "node-1", Now, Lease, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_that_ended_stays_ended(bool isDone)
    {
        var command = await AddAsync(Now);
        await LeaseDueAsync("node-1", Now);

        Assert.True(isDone
            ? await Store.CompleteAsync(command.Id, "node-1", Now, Cancellation)
            : await Store.BuryAsync(command.Id, "node-1", "error", Cancellation));

        Assert.Empty(await LeaseDueAsync("node-1", Now.AddYears(1)));
        Assert.Null(await Store.TryLeaseAsync(command.Id, "node-1", Now.AddYears(1), Lease, Cancellation));
        Assert.False(await Store.TryRenewAsync(command.Id, "node-1", Now, Cancellation));
        Assert.False(await Store.RescheduleAsync(command.Id, "node-1", Now, null, "late", Cancellation));
    }

    [Fact]
    public async Task A_job_comes_back_when_it_was_planned_to_with_what_the_attempt_left()
    {
        var command = await AddAsync(Now);
        await LeaseDueAsync("node-1", Now);

        Assert.True(await Store.RescheduleAsync(command.Id, "node-1", Now.AddMinutes(5), Samples.LongText, Samples.Text, Cancellation));

        Assert.Empty(await LeaseDueAsync("node-2", Now.AddMinutes(4)));
        var again = Assert.Single(await LeaseDueAsync("node-2", Now.AddMinutes(5)));
        Assert.Equal((Samples.LongText, Samples.Text, 2), (again.Progress, again.LastError, again.Attempts));

        await Store.RescheduleAsync(command.Id, "node-2", Now.AddMinutes(6), null, "again", Cancellation);
        var third = Assert.Single(await LeaseDueAsync("node-2", Now.AddMinutes(6)));
        Assert.Equal((null, "again", 3), (third.Progress, third.LastError, third.Attempts));
    }

    private async Task<MeetingCommand> AddAsync(DateTimeOffset dueAt)
    {
        var meeting = Samples.Meeting(Seller, Now);
        var command = Samples.Command(meeting, MeetingCommandKind.Create, dueAt);
        await Get<IMeetingStore>().AddAsync(meeting, null, [command], Cancellation);
        return command;
    }

    private Task<IReadOnlyList<Job>> LeaseDueAsync(string node, DateTimeOffset now) =>
        Store.LeaseDueAsync(node, now, Lease, 10, Cancellation);
}
