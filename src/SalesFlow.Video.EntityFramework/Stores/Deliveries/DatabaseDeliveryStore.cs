using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.EntityFramework.Stores.Jobs;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Keeps deliveries in the database.</summary>
internal sealed class DatabaseDeliveryStore(VideoDatabase database, SqliteAppend sqliteAppend, PostgresAppend postgresAppend) : IDeliveryStore
{
    private static readonly string Received = Words<DeliveryState>.Of(DeliveryState.Received);
    private static readonly string Queued = Words<DeliveryState>.Of(DeliveryState.Queued);
    private static readonly string Quarantined = Words<DeliveryState>.Of(DeliveryState.Quarantined);
    private static readonly string[] Ended = [Words<DeliveryState>.Of(DeliveryState.Processed), Words<DeliveryState>.Of(DeliveryState.Ignored)];

    private bool? _isSqlite;

    public async Task<IReadOnlyList<bool>> AppendAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        if (deliveries.Count == 0)
            return [];

        _isSqlite ??= await database.ReadAsync(static context => Task.FromResult(context.Database.IsSqlite()), cancellationToken).ConfigureAwait(false);
        return _isSqlite.Value
            ? await sqliteAppend.ExecuteAsync(deliveries, cancellationToken).ConfigureAwait(false)
            : await postgresAppend.ExecuteAsync(deliveries, cancellationToken).ConfigureAwait(false);
    }

    public Task<int> DispatchAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => database.TransactAsync(
        async context =>
        {
            await QueueOrder.FollowIndexAsync(context, cancellationToken).ConfigureAwait(false);
            var ids = await ReceivedIds(context, limit).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (ids.Count == 0)
                return 0;

            await WakeStatement.ExecuteAsync(context, ids.Order().Select(id => OutboxJobs.OfDelivery(id, now)), cancellationToken).ConfigureAwait(false);
            return await context.Set<DeliveryRow>()
                .Where(row => ids.Contains(row.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, Queued), cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    public Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var row = await context.Set<DeliveryRow>().AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
            return row is null ? null : DeliveryRows.ToDelivery(row);
        },
        cancellationToken);

    public Task MarkAsync(Guid id, DeliveryState state, string? note, CancellationToken cancellationToken)
    {
        var word = Words<DeliveryState>.Of(state);
        return ChangeAsync(rows => rows.Where(row => row.Id == id), word, note, cancellationToken);
    }

    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Delivery>>(
            async context =>
            {
                var rows = await Filter(context.Set<DeliveryRow>().AsNoTracking(), query)
                    .OrderByDescending(row => row.Id).Take(query.Limit)
                    .Select(row => new DeliveryRow
                    {
                        Id = row.Id,
                        Platform = row.Platform,
                        DeliveryKey = row.DeliveryKey,
                        EventType = row.EventType,
                        ReceivedAt = row.ReceivedAt,
                        State = row.State,
                        Note = row.Note,
                        Proof = row.Proof,
                        SubscriptionId = row.SubscriptionId,
                        Headers = row.Headers,
                        BodyKey = row.BodyKey,
                        Body = Array.Empty<byte>(),
                    })
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(static row => DeliveryRows.ToDelivery(row) with { Body = default })];
            },
            cancellationToken);

    public Task<bool> RerunAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(rows => rows.Where(row => row.Id == id && row.State != Quarantined), Received, null, cancellationToken);

    public Task<int> DeleteEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Set<DeliveryRow>()
            .Where(row => EF.Constant(Ended).Contains(row.State) && row.ReceivedAt < before)
            .OrderBy(row => row.ReceivedAt).Take(limit)
            .ExecuteDeleteAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<Delivery>> ListNotSealedWithAsync(string? keyId, Guid? after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Delivery>>(
            async context =>
            {
                var rows = context.Set<DeliveryRow>().AsNoTracking()
                    .Where(row => keyId == null ? row.BodyKey == null : row.BodyKey == null || row.BodyKey != keyId);
                var found = await (after is { } last ? rows.Where(row => row.Id > last) : rows)
                    .OrderBy(row => row.Id).Take(limit).ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. found.Select(DeliveryRows.ToDelivery)];
            },
            cancellationToken);

    public Task ReplaceBodiesAsync(IReadOnlyList<(Delivery Delivery, string? WasSealedWith)> replacements, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async context =>
            {
                foreach (var (delivery, wasSealedWith) in replacements)
                {
                    var body = delivery.Body.ToArray();
                    await context.Set<DeliveryRow>()
                        .Where(row => row.Id == delivery.Id && row.BodyKey == wasSealedWith)
                        .ExecuteUpdateAsync(
                            set => set.SetProperty(row => row.Body, body).SetProperty(row => row.BodyKey, delivery.SealedWith),
                            cancellationToken).ConfigureAwait(false);
                }

                return replacements.Count;
            },
            cancellationToken);

    /// <summary>The oldest deliveries without a job, locked; on PostgreSQL those that another node is just dispatching are passed over.</summary>
    private static IQueryable<Guid> ReceivedIds(DbContext context, int limit)
    {
        var sql = RowSql.Of<DeliveryRow>(context);
        var end = context.Database.IsNpgsql() ? "FOR UPDATE SKIP LOCKED" : "";

        // The first condition as it stands in the index of what is open, which serves no other words. The second as a range, since only
        // that index has the order of state and id: for a single state the primary key has it too, with all that has ended before.
        var statement = $"""
            SELECT id FROM {sql.Table}
            WHERE state NOT IN ('processed', 'ignored') AND state BETWEEN 'received' AND 'received'
            ORDER BY state, id
            LIMIT @limit
            {end}
            """;
        return context.Set<DeliveryRow>().FromSqlRaw(statement, sql.Parameter("limit", limit)).Select(row => row.Id);
    }

    private static IQueryable<DeliveryRow> Filter(IQueryable<DeliveryRow> rows, DeliveryQuery query)
    {
        if (query.State is { } state)
        {
            var word = Words<DeliveryState>.Of(state);
            rows = rows.Where(row => row.State == EF.Constant(word));
            if (!Ended.Contains(word))
                rows = rows.Where(row => !EF.Constant(Ended).Contains(row.State));
        }

        if (query.Platform is { Name: var platform })
            rows = rows.Where(row => row.Platform == platform);
        if (query.Before is { } before)
            rows = rows.Where(row => row.Id < before);
        return rows;
    }

    private Task<bool> ChangeAsync(
        Func<IQueryable<DeliveryRow>, IQueryable<DeliveryRow>> filter, string state, string? note, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context => await filter(context.Set<DeliveryRow>())
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, state).SetProperty(row => row.Note, note),
                    cancellationToken).ConfigureAwait(false) == 1,
            cancellationToken);
}
