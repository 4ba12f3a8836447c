using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.EntityFramework;

namespace SalesFlow.Video.Proofs.Webhooks;

/// <summary>The database of a proof: a SQLite file or a PostgreSQL database.</summary>
public sealed record ProofDatabase(string ConnectionString)
{
    public bool IsPostgres => ConnectionString.StartsWith("Host=", StringComparison.Ordinal);

    public string Name => IsPostgres ? "PostgreSQL" : "SQLite";

    public static ProofDatabase SqliteIn(string folder) => new($"Data Source={folder}/proof.db");

    public SalesFlowVideoBuilder Serve(SalesFlowVideoBuilder builder, Action<VideoDatabaseOptions>? configure = null) => IsPostgres
        ? builder.UsePostgresStores(ConnectionString, configure)
        : builder.UseSqliteStores(ConnectionString, configure);

    /// <summary>Makes the tables.</summary>
    public async Task MigrateAsync(IServiceProvider services)
    {
        await using VideoDbContext context = IsPostgres
            ? await services.GetRequiredService<IDbContextFactory<PostgresVideoDbContext>>().CreateDbContextAsync()
            : await services.GetRequiredService<IDbContextFactory<SqliteVideoDbContext>>().CreateDbContextAsync();
        await context.Database.MigrateAsync();
    }

    /// <summary>
    /// Brings PostgreSQL to where a server is that has run for longer than a checkpoint's interval: one that has just begun makes each file
    /// of its log anew, 16 MB at a time, and every commit waits meanwhile. From its first checkpoint on it uses them again.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        if (!IsPostgres)
            return;

        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("CHECKPOINT", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reads all rows of a query that runs on both databases.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string query, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using DbConnection connection = IsPostgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Queries are written in the proofs, nothing comes from outside.
        command.CommandText = query;
#pragma warning restore CA2100
        List<T> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    public async Task<long> CountAsync(string query, CancellationToken cancellationToken) =>
        (await ListAsync(query, static reader => reader.GetInt64(0), cancellationToken))[0];

    public override string ToString() => Name;
}
