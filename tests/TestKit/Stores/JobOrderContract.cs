using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class JobOrderContract(IStoreHost host) : StoreContract(host)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IJobStore Store => Get<IJobStore>();

    [Fact]
    public async Task Commands_of_one_meeting_run_one_after_the_other_in_the_order_stored()
    {
        var commands = await AddAsync(Now, Now, Now, Now);

        foreach (var command in commands)
        {
            Assert.Equal(command.Id, Assert.Single(await LeaseDueAsync(Now)).Id);
            Assert.Empty(await LeaseDueAsync(Now));
            Assert.True(await Store.CompleteAsync(command.Id, "node-1", Now, Cancellation));
        }

        Assert.Empty(await LeaseDueAsync(Now.AddYears(1)));
    }

    [Fact]
    public async Task Commands_stored_in_one_call_keep_their_order()
    {
        var meeting = Samples.Meeting(Seller, Now);
        List<MeetingCommand> commands = [.. Enumerable.Range(0, 8).Select(_ => Samples.Command(meeting, MeetingCommandKind.Update, Now))];
        await Get<IMeetingStore>().AddAsync(meeting, null, commands, Cancellation);

        List<Guid> run = [];
        while (await LeaseDueAsync(Now) is [var job])
        {
            run.Add(job.Id);
            await Store.CompleteAsync(job.Id, "node-1", Now, Cancellation);
        }

        Assert.Equal(commands.Select(static command => command.Id), run);
    }

    [Fact]
    public async Task A_later_command_waits_although_it_is_due_first()
    {
        var commands = await AddAsync(Now.AddMinutes(5), Now);

        Assert.Empty(await LeaseDueAsync(Now.AddMinutes(4)));
        Assert.Null(await Store.TryLeaseAsync(commands[1].Id, "node-1", Now, Lease, Cancellation));
        Assert.NotNull(await Store.TryLeaseAsync(commands[0].Id, "node-1", Now, Lease, Cancellation));
        Assert.Null(await Store.TryLeaseAsync(commands[1].Id, "node-2", Now, Lease, Cancellation));
    }

    [Fact]
    public async Task A_command_that_is_tried_again_still_comes_first()
    {
        var commands = await AddAsync(Now, Now);
        await LeaseDueAsync(Now);

        await Store.RescheduleAsync(commands[0].Id, "node-1", Now.AddMinutes(5), null, "error", Cancellation);

        Assert.Empty(await LeaseDueAsync(Now.AddMinutes(4)));
        Assert.Equal(commands[0].Id, Assert.Single(await LeaseDueAsync(Now.AddMinutes(5))).Id);
    }

    [Fact]
    public async Task A_command_that_was_given_up_lets_the_next_one_pass()
    {
        var commands = await AddAsync(Now, Now);
        await LeaseDueAsync(Now);

        await Store.BuryAsync(commands[0].Id, "node-1", "error", Cancellation);

        Assert.Equal(commands[1].Id, Assert.Single(await LeaseDueAsync(Now)).Id);
    }

    [Fact]
    public async Task Meetings_do_not_wait_for_one_another()
    {
        var one = await AddAsync(Now, Now);
        var two = await AddAsync(Now, Now);

        var leased = await LeaseDueAsync(Now);

        Assert.Equal(new HashSet<Guid> { one[0].Id, two[0].Id }, leased.Select(static job => job.Id).ToHashSet());
    }

    [Fact(Timeout = Patience)]
    public async Task Many_workers_at_once_keep_the_order_of_each_meeting()
    {
        var meetings = new List<List<MeetingCommand>>();
        for (var index = 0; index < 4; index++)
            meetings.Add(await AddAsync(Now, Now, Now, Now, Now));
        var ended = new Dictionary<string, List<Guid>>(StringComparer.Ordinal);

        await AtOnceAsync(6, async worker =>
        {
            while (Count() < 20)
            {
                Cancellation.ThrowIfCancellationRequested();
                foreach (var job in await Store.LeaseDueAsync($"node-{worker}", Now, Lease, 2, Cancellation))
                {
                    // Noted before the next one of this meeting can be leased.
                    lock (ended)
                        (ended.TryGetValue(job.OrderKey!, out var ids) ? ids : ended[job.OrderKey!] = []).Add(job.Id);
                    Assert.True(await Store.CompleteAsync(job.Id, $"node-{worker}", Now, Cancellation));
                }
            }

            return true;
        });

        Assert.All(meetings, commands =>
            Assert.Equal(commands.Select(static command => command.Id), ended[$"meeting:{commands[0].MeetingId}"]));

        int Count()
        {
            lock (ended)
                return ended.Values.Sum(static ids => ids.Count);
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Commands_of_racing_saves_are_in_the_order_of_the_versions()
    {
        var store = Get<IMeetingStore>();
        var meeting = Samples.Meeting(Seller, Now);
        await store.AddAsync(meeting, null, [], Cancellation);

        var stored = await AtOnceAsync(8, async _ =>
        {
            while (true)
            {
                Cancellation.ThrowIfCancellationRequested();
                var read = await store.FindAsync(meeting.Id, Cancellation);
                var command = Samples.Command(meeting, MeetingCommandKind.Update, Now);
                if (await store.SaveAsync(read!, read!.Version, [command], [], Cancellation) == MeetingSave.Saved)
                    return (read.Version, command.Id);
            }
        });

        List<Guid> run = [];
        while (await LeaseDueAsync(Now) is [var job])
        {
            run.Add(job.Id);
            await Store.CompleteAsync(job.Id, "node-1", Now, Cancellation);
        }

        Assert.Equal(stored.OrderBy(static save => save.Version).Select(static save => save.Id), run);
    }

    /// <summary>Stores a meeting and one command after the other, due at these times.</summary>
    private async Task<List<MeetingCommand>> AddAsync(params DateTimeOffset[] dueAt)
    {
        var store = Get<IMeetingStore>();
        var meeting = Samples.Meeting(Seller, Now);
        List<MeetingCommand> commands = [.. dueAt.Select(due => Samples.Command(meeting, MeetingCommandKind.Update, due))];
        await store.AddAsync(meeting, null, [commands[0]], Cancellation);
        for (var index = 1; index < commands.Count; index++)
            Assert.Equal(MeetingSave.Saved, await store.SaveAsync(meeting, index, [commands[index]], [], Cancellation));
        return commands;
    }

    private Task<IReadOnlyList<Job>> LeaseDueAsync(DateTimeOffset now) => Store.LeaseDueAsync("node-1", now, Lease, 10, Cancellation);
}
