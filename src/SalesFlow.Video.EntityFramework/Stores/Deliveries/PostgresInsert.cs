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
    // Longer than any platform waits for its answer.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly ContextLease _lease;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _command;
    private readonly List<Action<IReadOnlyList<Delivery>>> _fills = [];

    /// <summary>Takes over a lease whose connection is open.</summary>
    public PostgresInsert(ContextLease lease)
    {
        _lease = lease;
        _connection = (NpgsqlConnection)lease.Context.Database.GetDbConnection();
        _command = _connection.CreateCommand();
        _command.CommandTimeout = (int)Limit.TotalSeconds;
        Add("id", NpgsqlDbType.Uuid, static delivery => delivery.Id);
        Add("platform", NpgsqlDbType.Text, static delivery => delivery.Platform.Name);
        Add("delivery_key", NpgsqlDbType.Text, static delivery => delivery.Key);
        Add("event_type", NpgsqlDbType.Text, static delivery => delivery.EventType);
        Add("received_at", NpgsqlDbType.TimestampTz, static delivery => delivery.ReceivedAt.ToUniversalTime());
        Add("state", NpgsqlDbType.Text, static delivery => Words<DeliveryState>.Of(delivery.State));
        Add("note", NpgsqlDbType.Text, static delivery => delivery.Note);
        Add("body", NpgsqlDbType.Bytea, static delivery => delivery.Body);

        var names = _command.Parameters.Select(static parameter => parameter.ParameterName).ToList();
        _command.CommandText = $"""
            INSERT INTO {RowSql.Of<DeliveryRow>(lease.Context).Table} ({string.Join(", ", names)})
            SELECT * FROM unnest({string.Join(", ", names.Select(static name => $"@{name}"))})
            ON CONFLICT (platform, delivery_key) DO NOTHING
            RETURNING id
            """;
    }

    /// <summary>True when nothing more can be sent through the connection.</summary>
    public bool IsBroken => _connection.State != ConnectionState.Open;

    /// <summary>Inserts what is not there yet, on the caller's thread; the order of the answers is that of the deliveries.</summary>
    public IReadOnlyList<bool> Execute(IReadOnlyList<Delivery> deliveries, bool isPrepared)
    {
        // In the order of their keys: two lists with keys in common would otherwise wait for each other.
        List<Delivery> ordered =
        [
            .. deliveries.OrderBy(static delivery => delivery.Key, StringComparer.Ordinal)
                .ThenBy(static delivery => delivery.Platform.Name, StringComparer.Ordinal),
        ];
        foreach (var fill in _fills)
            fill(ordered);
        if (isPrepared && !_command.IsPrepared)
            _command.Prepare();
        var inserted = ReadIds();

        var stored = new bool[deliveries.Count];
        for (var index = 0; index < stored.Length; index++)
        {
            // Removed, since one that comes twice in the list was inserted once.
            stored[index] = inserted.Remove(deliveries[index].Id);
        }

        return stored;
    }

    /// <summary>Lets go of the pool's other connections, which most likely ended with this one.</summary>
    public void ForgetPooled() => NpgsqlConnection.ClearPool(_connection);

    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync().ConfigureAwait(false);
        await _lease.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _command.Dispose();
        _lease.Dispose();
    }

    /// <summary>Adds a column and where its values come from.</summary>
    private void Add<T>(string name, NpgsqlDbType type, Func<Delivery, T> value)
    {
        var parameter = new NpgsqlParameter<T[]>(name, NpgsqlDbType.Array | type);
        _command.Parameters.Add(parameter);
        _fills.Add(deliveries =>
        {
            var values = new T[deliveries.Count];
            for (var index = 0; index < values.Length; index++)
                values[index] = value(deliveries[index]);
            parameter.TypedValue = values;
        });
    }

    private HashSet<Guid> ReadIds()
    {
        HashSet<Guid> ids = [];
        using var reader = _command.ExecuteReader();
        while (reader.Read())
            ids.Add(reader.GetGuid(0));
        return ids;
    }
}
