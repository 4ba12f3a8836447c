using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Events;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Reads events from the database.</summary>
internal sealed class DatabaseEventStore(VideoDatabase database) : IEventStore
{
    public async Task<RecordedEvent?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            context => context.Set<EventRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken).ConfigureAwait(false);

        return row is null ? null : new RecordedEvent
        {
            Id = row.Id,
            Type = row.Type,
            Owner = new OwnerId(row.UserId),
            OccurredAt = row.OccurredAt,
            Payload = row.Payload,
            Consumers = JsonSerializer.Deserialize<List<string>>(row.Consumers) ?? [],
        };
    }
}
