using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.EntityFramework.Stores.Jobs;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Stores what a change causes, within its transaction: commands, events and their jobs.</summary>
internal static class Outbox
{
    /// <summary>Stores commands with their jobs. The cause must be written by then: its lock keeps the jobs of one meeting in order.</summary>
    public static async Task StoreAsync(DbContext context, IReadOnlyList<MeetingCommand> commands, CancellationToken cancellationToken)
    {
        foreach (var command in commands)
        {
            context.Add(ToRow(command));
            context.Add(JobRows.ToRow(OutboxJobs.Of(command)));

            // One by one, since a batch may be inserted in another order.
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Stores events with a job per consumer; those stored before change nothing.</summary>
    public static async Task StoreAsync(DbContext context, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events.DistinctBy(static recorded => recorded.Id))
        {
            if (await context.Set<EventRow>().AnyAsync(row => row.Id == recorded.Id, cancellationToken).ConfigureAwait(false))
                continue;

            context.Add(ToRow(recorded));
            context.AddRange(OutboxJobs.Of(recorded).Select(JobRows.ToRow));
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static CommandRow ToRow(MeetingCommand command) => new()
    {
        Id = command.Id,
        MeetingId = command.MeetingId.Value,
        Kind = Words<MeetingCommandKind>.Of(command.Kind),
        CreatedAt = command.CreatedAt,
        DueAt = command.DueAt,
    };

    private static EventRow ToRow(RecordedEvent recorded) => new()
    {
        Id = recorded.Id,
        Type = recorded.Type,
        UserId = recorded.Owner.Value,
        OccurredAt = recorded.OccurredAt,
        Payload = recorded.Payload,
        Consumers = JsonSerializer.Serialize(recorded.Consumers),
    };
}
