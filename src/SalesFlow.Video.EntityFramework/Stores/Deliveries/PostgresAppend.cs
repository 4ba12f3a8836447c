using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Appends deliveries to PostgreSQL in one statement, whatever their number.</summary>
internal sealed class PostgresAppend(VideoDatabase database)
{
    // Planning takes longer than inserting, so the plan is kept. A pooler that hands out another session for each statement loses it:
    // once that has happened, every statement is planned anew.
    private volatile bool _keepsPlans = true;

    public Task<IReadOnlyList<bool>> ExecuteAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        database.WriteAsync(context => ExecuteAsync(context, deliveries, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<bool>> ExecuteAsync(
        DbContext context, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        if (_keepsPlans)
        {
            try
            {
                return await InsertAsync(context, deliveries, isPrepared: true, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (
                exception.SqlState is PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement)
            {
                // Refused before anything was inserted.
                _keepsPlans = false;
            }
        }

        return await InsertAsync(context, deliveries, isPrepared: false, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<bool>> InsertAsync(
        DbContext context, IReadOnlyList<Delivery> deliveries, bool isPrepared, CancellationToken cancellationToken)
    {
        var command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Statement(RowSql.Of<DeliveryRow>(context).Table);
            AddParameters(command.Parameters, deliveries);
            if (isPrepared)
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            var inserted = await ReadIdsAsync(command, cancellationToken).ConfigureAwait(false);

            // Removed, since one that comes twice in the list was inserted once.
            return [.. deliveries.Select(delivery => inserted.Remove(delivery.Id))];
        }
    }

    /// <summary>
    /// Numbers the deliveries in their order, but inserts them in the order of their keys: two lists with keys in common would otherwise
    /// wait for each other.
    /// </summary>
    private static string Statement(string table) => $"""
        WITH arrived AS MATERIALIZED (
            SELECT nextval((SELECT pg_get_serial_sequence('{table}', 'sequence')::regclass)) AS sequence, item.*
            FROM unnest(@id, @platform, @delivery_key, @event_type, @received_at, @state, @note, @body) WITH ORDINALITY
                AS item (id, platform, delivery_key, event_type, received_at, state, note, body, place)
            ORDER BY item.place)
        INSERT INTO {table} (sequence, id, platform, delivery_key, event_type, received_at, state, note, body)
        SELECT sequence, id, platform, delivery_key, event_type, received_at, state, note, body FROM arrived
        ORDER BY platform, delivery_key, sequence
        ON CONFLICT (platform, delivery_key) DO NOTHING
        RETURNING id
        """;

    private static void AddParameters(NpgsqlParameterCollection parameters, IReadOnlyList<Delivery> deliveries)
    {
        Add("id", NpgsqlDbType.Uuid, static delivery => delivery.Id);
        Add("platform", NpgsqlDbType.Text, static delivery => delivery.Platform.Name);
        Add("delivery_key", NpgsqlDbType.Text, static delivery => delivery.Key);
        Add("event_type", NpgsqlDbType.Text, static delivery => delivery.EventType);
        Add("received_at", NpgsqlDbType.TimestampTz, static delivery => delivery.ReceivedAt.ToUniversalTime());
        Add("state", NpgsqlDbType.Text, static delivery => Words<DeliveryState>.Of(delivery.State));
        Add("note", NpgsqlDbType.Text, static delivery => delivery.Note);
        Add("body", NpgsqlDbType.Bytea, static delivery => delivery.Body.ToArray());

        void Add<T>(string name, NpgsqlDbType type, Func<Delivery, T> value) =>
            parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = deliveries.Select(value).ToArray() });
    }

    private static async Task<HashSet<Guid>> ReadIdsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        HashSet<Guid> ids = [];
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
