using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace SalesFlow.App.Commands.Seeding;

/// <summary>Copies rows into PostgreSQL.</summary>
internal sealed class PostgresBulkInsert(NpgsqlConnection connection) : BulkInsert
{
    protected override DbConnection Connection => connection;

    // Vacuumed as well: otherwise every page that is read for the first time is also written.
    protected override string AnalyzeStatement(IReadOnlyList<string> tables) => $"VACUUM (ANALYZE) {string.Join(", ", tables)}";

    protected override async Task CopyAsync(BulkTable table, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table.Name} ({string.Join(", ", table.Columns)}) FROM STDIN (FORMAT BINARY)");
        copy.Timeout = TimeSpan.Zero;
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
                await WriteAsync(copy, value);
        }

        await copy.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value) => value switch
    {
        null => copy.WriteNullAsync(),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text),
        Guid id => copy.WriteAsync(id, NpgsqlDbType.Uuid),
        DateTimeOffset instant => copy.WriteAsync(instant.UtcDateTime, NpgsqlDbType.TimestampTz),
        DateTime instant => copy.WriteAsync(instant, NpgsqlDbType.TimestampTz),
        bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer),
        long number => copy.WriteAsync(number, NpgsqlDbType.Bigint),
        _ => throw new NotSupportedException($"No column of a seeded table holds a {value.GetType().Name}."),
    };
}
