using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SalesFlow.App.Commands.Seeding;

/// <summary>Inserts rows into SQLite with one prepared statement, many to a commit.</summary>
internal sealed class SqliteBulkInsert(SqliteConnection connection) : BulkInsert
{
    private const int RowsPerCommit = 20_000;

    protected override DbConnection Connection => connection;

    protected override string AnalyzeStatement(IReadOnlyList<string> tables) =>
        $"PRAGMA analysis_limit = 10000; {string.Concat(tables.Select(static table => $"ANALYZE {table};"))} PRAGMA wal_checkpoint(TRUNCATE)";

    protected override async Task CopyAsync(BulkTable table, IEnumerable<object?[]> rows)
    {
        // The rows come in no order, so that every index is written all over: it has to stay in memory.
        await ExecuteAsync("PRAGMA busy_timeout = 30000; PRAGMA cache_size = -400000");
        foreach (var batch in rows.Chunk(RowsPerCommit))
            await InsertAsync(table, batch);
    }

    private async Task InsertAsync(BulkTable table, object?[][] rows)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Made of the names of our own columns.
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select(static column => $"@{column}"))})";
#pragma warning restore CA2100
        foreach (var column in table.Columns)
            command.Parameters.Add(new SqliteParameter($"@{column}", DBNull.Value));

        foreach (var row in rows)
        {
            for (var position = 0; position < row.Length; position++)
                command.Parameters[position].Value = ValueOf(row[position]);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    /// <summary>Instants are text of one width; ids are text in capital letters, as the provider writes them.</summary>
    private static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        _ => value,
    };
}
