using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>An insert on a connection that stays open, prepared once.</summary>
internal sealed class SqliteInsert : IAsyncDisposable, IDisposable
{
    private static readonly (string Property, Func<Delivery, object?> Value)[] Columns =
    [
        (nameof(DeliveryRow.Id), static delivery => delivery.Id),
        (nameof(DeliveryRow.Platform), static delivery => delivery.Platform.Name),
        (nameof(DeliveryRow.DeliveryKey), static delivery => delivery.Key),
        (nameof(DeliveryRow.EventType), static delivery => delivery.EventType),
        (nameof(DeliveryRow.ReceivedAt), static delivery => delivery.ReceivedAt),
        (nameof(DeliveryRow.State), static delivery => Words<DeliveryState>.Of(delivery.State)),
        (nameof(DeliveryRow.Note), static delivery => delivery.Note),
        (nameof(DeliveryRow.Proof), static delivery => Words<DeliveryProof>.Of(delivery.Proof)),
        (nameof(DeliveryRow.SubscriptionId), static delivery => delivery.SubscriptionId),
        (nameof(DeliveryRow.Headers), DeliveryRows.WriteHeaders),
        (nameof(DeliveryRow.BodyKey), static delivery => delivery.SealedWith),
        (nameof(DeliveryRow.Body), static delivery => BytesOf(delivery.Body)),
    ];

    private readonly ContextLease _lease;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly List<(SqliteParameter Parameter, Func<Delivery, object> Value)> _values = [];

    /// <summary>Takes over a lease whose connection is open.</summary>
    public SqliteInsert(ContextLease lease)
    {
        _lease = lease;
        _connection = (SqliteConnection)lease.Context.Database.GetDbConnection();
        _command = _connection.CreateCommand();

        var sql = RowSql.Of<DeliveryRow>(lease.Context);
        var columns = Columns.Select(column => sql.ColumnOf(column.Property)).ToList();
        foreach (var (property, value) in Columns)
        {
            var convert = sql.ConverterOf(property);
            _values.Add((new SqliteParameter($"@{sql.ColumnOf(property)}", null), delivery => convert(value(delivery))));
        }

        _command.CommandText = $"""
            INSERT INTO {sql.Table} ({string.Join(", ", columns)})
            VALUES ({string.Join(", ", columns.Select(static column => $"@{column}"))})
            ON CONFLICT (platform, delivery_key) DO NOTHING
            """;
        _command.Parameters.AddRange(_values.ConvertAll(static value => value.Parameter));
    }

    /// <summary>Inserts what is not there yet, with one commit; the order of the answers is that of the deliveries.</summary>
    public IReadOnlyList<bool> Execute(IReadOnlyList<Delivery> deliveries)
    {
        using var transaction = _connection.BeginTransaction();
        _command.Transaction = transaction;
        var stored = new bool[deliveries.Count];
        for (var index = 0; index < stored.Length; index++)
        {
            foreach (var (parameter, value) in _values)
                parameter.Value = value(deliveries[index]);
            stored[index] = _command.ExecuteNonQuery() == 1;
        }

        transaction.Commit();
        return stored;
    }

    // A sealed body is an array of its own.
    private static byte[] BytesOf(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment) && segment is { Offset: 0, Array: { } array } && array.Length == segment.Count
            ? array
            : body.ToArray();

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
}
