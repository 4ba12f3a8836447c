using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SalesFlow.App.Database;

namespace SalesFlow.App.Commands.Seeding;

/// <summary>Writes very many rows by the fastest way that the database has.</summary>
internal abstract class BulkInsert : IAsyncDisposable
{
    private readonly List<string> _tables = [];

    protected abstract DbConnection Connection { get; }

    /// <summary>The statement that lets the database see how much more there is now, and in which shares.</summary>
    protected abstract string AnalyzeStatement(IReadOnlyList<string> tables);

    public static async Task<BulkInsert> OpenAsync(AppDbContext context)
    {
        BulkInsert bulk = context.Database.GetConnectionString() is var connectionString && context.Database.IsNpgsql()
            ? new PostgresBulkInsert(new NpgsqlConnection(connectionString))
            : new SqliteBulkInsert(new SqliteConnection(connectionString));
        await bulk.Connection.OpenAsync();
        return bulk;
    }

    public async Task WriteAsync(BulkTable table, IEnumerable<object?[]> rows)
    {
        _tables.Add(table.Name);
        await CopyAsync(table, rows);
    }

    /// <summary>Has the tables analyzed: until a database has looked, it plans for what it knew before.</summary>
    public Task FinishAsync() => ExecuteAsync(AnalyzeStatement(_tables));

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    protected abstract Task CopyAsync(BulkTable table, IEnumerable<object?[]> rows);

    protected async Task ExecuteAsync(string statement)
    {
        await using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // Made of the names of our own tables.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
