using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.Processing;

/// <summary>Calls one consumer about one event.</summary>
internal sealed class DeliverEvent(IEventStore store, EventRecorder recorder, IServiceScopeFactory scopes) : IJobHandler
{
    public string Kind => OutboxJobs.DeliverEvent;

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var (eventId, name) = job.Subject.Split('|', 2) is [var id, var consumerName] ? (Guid.Parse(id), consumerName) : default;
        if (await store.FindAsync(eventId, cancellationToken).ConfigureAwait(false) is not { } recorded)
            return JobResult.Done;
        if (recorder.FindConsumer(name) is not { } consumer)
            return new JobResult.Dead("No consumer of this name is registered any more.");

        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            await consumer.ConsumeAsync(scope.ServiceProvider, EventRecorder.Read(recorded, consumer.EventType), cancellationToken)
                .ConfigureAwait(false);
        }

        return JobResult.Done;
    }
}
