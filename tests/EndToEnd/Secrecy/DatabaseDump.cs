using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SalesFlow.Video.EndToEnd.Secrecy;

/// <summary>Everything that a database holds, as text; of a SQLite file also what deleted rows left in its pages.</summary>
internal static class DatabaseDump
{
    public static async Task<string> ReadAsync(string connectionString, CancellationToken cancellationToken)
    {
        if (!connectionString.StartsWith("Data Source", StringComparison.Ordinal))
            return await ReadTablesAsync(connectionString, cancellationToken);

        var dump = new StringBuilder();
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}*"))
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            dump.Append(await reader.ReadToEndAsync(cancellationToken));
        }

        return dump.ToString();
    }

    private static async Task<string> ReadTablesAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var tables = await ReadColumnAsync(
            connection, "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'", cancellationToken);
        var dump = new StringBuilder();
        foreach (var table in tables)
            dump.AppendJoin('\n', await ReadColumnAsync(connection, $"SELECT t::text FROM {table} t", cancellationToken));
        return dump.ToString();
    }

    private static async Task<List<string>> ReadColumnAsync(DbConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> values = [];
        while (await reader.ReadAsync(cancellationToken))
            values.Add(reader.GetString(0));
        return values;
    }
}
