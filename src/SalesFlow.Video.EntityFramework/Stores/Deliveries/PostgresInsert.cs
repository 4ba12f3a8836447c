using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>An insert on a connection that stays open: one statement, whatever the number of deliveries.</summary>
internal sealed class PostgresInsert : IAsyncDisposable, IDisposable
{
    private readonly ContextLease _lease;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _insert;
    private readonly NpgsqlCommand _find;
    private readonly NpgsqlParameter<Guid[]> _wanted = new("id", NpgsqlDbType.Array | NpgsqlDbType.Uuid);
    private readonly List<Action<IReadOnlyList<Delivery>>> _fills = [];

    /// <summary>Takes over a lease whose connection is open.</summary>
    public PostgresInsert(ContextLease lease)
    {
        _lease = lease;
        _connection = (NpgsqlConnection)lease.Context.Database.GetDbConnection();
        _insert = _connection.CreateCommand();
        _find = _connection.CreateCommand();
        Add("id", NpgsqlDbType.Uuid, static delivery => delivery.Id);
        Add("platform", NpgsqlDbType.Text, static delivery => delivery.Platform.Name);
        Add("delivery_key", NpgsqlDbType.Text, static delivery => delivery.Key);
        Add("event_type", NpgsqlDbType.Text, static delivery => delivery.EventType);
        Add("received_at", NpgsqlDbType.TimestampTz, static delivery => delivery.ReceivedAt.ToUniversalTime());
        Add("state", NpgsqlDbType.Text, static delivery => Words<DeliveryState>.Of(delivery.State));
        Add("note", NpgsqlDbType.Text, static delivery => delivery.Note);
        Add("proof", NpgsqlDbType.Text, static delivery => Words<DeliveryProof>.Of(delivery.Proof));
        Add("subscription_id", NpgsqlDbType.Uuid, static delivery => delivery.SubscriptionId);
        Add("headers", NpgsqlDbType.Text, DeliveryRows.WriteHeaders);
        Add("body_key", NpgsqlDbType.Text, static delivery => delivery.SealedWith);
        Add("body", NpgsqlDbType.Bytea, static delivery => delivery.Body);

        // Each list unnested by itself: as one call with many lists, the server would write them out and read them again.
        var names = _insert.Parameters.Select(static parameter => parameter.ParameterName).ToList();
        var table = RowSql.Of<DeliveryRow>(lease.Context).Table;
        _insert.CommandText = $"""
            INSERT INTO {table} ({string.Join(", ", names)})
            SELECT {string.Join(", ", names.Select(static name => $"unnest(@{name})"))}
            ON CONFLICT (platform, delivery_key) DO NOTHING
            """;
        _find.CommandText = $"SELECT id FROM {table} WHERE id = ANY(@id)";
        _find.Parameters.Add(_wanted);
    }

    /// <summary>True when nothing more can be sent through the connection.</summary>
    public bool IsBroken => _connection.State != ConnectionState.Open;

    /// <summary>Inserts what is not there yet; the order of the answers is that of the deliveries.</summary>
    public async Task<IReadOnlyList<bool>> ExecuteAsync(
        IReadOnlyList<Delivery> deliveries, bool isPrepared, CancellationToken cancellationToken)
    {
        // In the order of their keys: two lists with keys in common would otherwise wait for each other.
        List<Delivery> ordered =
        [
            .. deliveries.OrderBy(static delivery => delivery.Key, StringComparer.Ordinal)
                .ThenBy(static delivery => delivery.Platform.Name, StringComparer.Ordinal),
        ];
        foreach (var fill in _fills)
            fill(ordered);
        if (isPrepared && !_insert.IsPrepared)
            await _insert.PrepareAsync(cancellationToken).ConfigureAwait(false);

        // Which of them were known is asked only when some were: to be told each time would cost every commit.
        var stored = new bool[deliveries.Count];
        if (await _insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == stored.Length)
            Array.Fill(stored, true);
        else
            await FindAsync(deliveries, stored, cancellationToken).ConfigureAwait(false);
        return stored;
    }

    /// <summary>Lets go of the pool's other connections, which most likely ended with this one.</summary>
    public void ForgetPooled() => NpgsqlConnection.ClearPool(_connection);

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync().ConfigureAwait(false);
        await _find.DisposeAsync().ConfigureAwait(false);
        await _lease.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
        _lease.Dispose();
    }

    /// <summary>Adds a column and where its values come from.</summary>
    private void Add<T>(string name, NpgsqlDbType type, Func<Delivery, T> value)
    {
        var parameter = new NpgsqlParameter<T[]>(name, NpgsqlDbType.Array | type);
        _insert.Parameters.Add(parameter);
        _fills.Add(deliveries =>
        {
            var values = new T[deliveries.Count];
            for (var index = 0; index < values.Length; index++)
                values[index] = value(deliveries[index]);
            parameter.TypedValue = values;
        });
    }

    /// <summary>Notes those whose own row is there, and not that of an earlier one with the same key.</summary>
    private async Task FindAsync(IReadOnlyList<Delivery> deliveries, bool[] stored, CancellationToken cancellationToken)
    {
        _wanted.TypedValue = [.. deliveries.Select(static delivery => delivery.Id)];
        HashSet<Guid> ids = [];
        var reader = await _find.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                ids.Add(reader.GetGuid(0));
        }

        for (var index = 0; index < stored.Length; index++)
        {
            // Removed, since one that comes twice in the list was inserted once.
            stored[index] = ids.Remove(deliveries[index].Id);
        }
    }
}
