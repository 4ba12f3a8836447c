using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.TestKit.Stores;

public abstract class EventStoreContract(IStoreHost host) : StoreContract(host)
{
    private IEventStore Store => Get<IEventStore>();

    [Fact]
    public async Task An_event_comes_back_as_it_was_recorded()
    {
        var happened = Samples.Event(Seller, Now, "One:integration.reconnect_required", Samples.Text) with { Payload = Samples.LongText };

        await RecordWithMeetingAsync(happened);

        var stored = await Store.FindAsync(happened.Id, Cancellation);
        Assert.Equal(happened.Consumers, stored!.Consumers);
        Assert.Equal(happened with { Consumers = stored.Consumers }, stored);
        Assert.Null(await Store.FindAsync(Guid.NewGuid(), Cancellation));
    }

    [Fact]
    public async Task An_event_causes_one_job_per_consumer()
    {
        var happened = Samples.Event(Seller, Now, "one", "two");

        await RecordWithIntegrationAsync(happened);

        var jobs = await LeaseDueAsync();
        Assert.Equal(
            OutboxJobs.Of(happened).Select(static job => (job.Id, job.Kind, job.Subject, job.DueAt)).ToHashSet(),
            jobs.Select(static job => (job.Id, job.Kind, job.Subject, job.DueAt)).ToHashSet());
        Assert.Equal(2, jobs.Count);
        Assert.All(jobs, static job => Assert.Null(job.OrderKey));
    }

    [Fact]
    public async Task An_event_that_nobody_listens_to_is_kept_without_a_job()
    {
        var happened = Samples.Event(Seller, Now);

        await RecordWithMeetingAsync(happened);

        Assert.NotNull(await Store.FindAsync(happened.Id, Cancellation));
        Assert.Empty(await LeaseDueAsync());
    }

    [Fact]
    public async Task The_same_event_recorded_again_changes_nothing()
    {
        var happened = Samples.Event(Seller, Now, "one");
        await RecordWithMeetingAsync(happened);
        await LeaseAndCompleteAsync();

        await RecordWithIntegrationAsync(happened with { Payload = "again", Consumers = ["one", "two"] });

        Assert.Equal("{}", (await Store.FindAsync(happened.Id, Cancellation))!.Payload);
        Assert.Empty(await LeaseDueAsync());
    }

    [Fact]
    public async Task The_same_event_twice_in_one_call_is_one()
    {
        var happened = Samples.Event(Seller, Now, "one");

        await RecordWithMeetingAsync(happened, happened with { Payload = "again" }, Samples.Event(Seller, Now, "one"));

        Assert.Equal("{}", (await Store.FindAsync(happened.Id, Cancellation))!.Payload);
        Assert.Equal(2, (await LeaseDueAsync()).Count);
    }

    [Fact]
    public async Task The_same_event_recorded_by_many_at_once_is_one()
    {
        var happened = Samples.Event(Seller, Now, "one");

        await AtOnceAsync(12, async index =>
        {
            await (index % 2 == 0 ? RecordWithMeetingAsync(happened) : RecordWithIntegrationAsync(happened));
            return true;
        });

        Assert.Single(await LeaseDueAsync());
        Assert.Equal(6, (await Get<IIntegrationStore>().ListAsync(Seller, Cancellation)).Count);
    }

    [Fact]
    public async Task A_save_that_is_refused_records_nothing()
    {
        var happened = Samples.Event(Seller, Now, "one");
        var integration = Samples.Integration(Seller, "user", Now);

        Assert.False(await Get<IIntegrationStore>().SaveAsync(integration, 5, [happened], Cancellation));

        Assert.Null(await Store.FindAsync(happened.Id, Cancellation));
        Assert.Empty(await LeaseDueAsync());
    }

    private async Task RecordWithMeetingAsync(params IReadOnlyList<RecordedEvent> events)
    {
        var store = Get<IMeetingStore>();
        var meeting = Samples.Meeting(Seller, Now);
        await store.AddAsync(meeting, null, [], Cancellation);
        Assert.Equal(MeetingSave.Saved, await store.SaveAsync(meeting, 1, [], events, Cancellation));
    }

    private async Task RecordWithIntegrationAsync(params IReadOnlyList<RecordedEvent> events)
    {
        var integration = Samples.Integration(Seller, Guid.NewGuid().ToString(), Now);
        Assert.True(await Get<IIntegrationStore>().SaveAsync(integration, 0, events, Cancellation));
    }

    private async Task LeaseAndCompleteAsync()
    {
        foreach (var job in await LeaseDueAsync())
            Assert.True(await Get<IJobStore>().CompleteAsync(job.Id, "node-1", Now, Cancellation));
    }

    private Task<IReadOnlyList<Job>> LeaseDueAsync() =>
        Get<IJobStore>().LeaseDueAsync("node-1", Now, TimeSpan.FromMinutes(1), 100, Cancellation);
}
